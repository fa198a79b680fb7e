"""The virtual USB bus: lays out device folders as the kernel does and sends udev's messages.

Reads one JSON command for each line of standard input and answers each with one line:
  -> {"id": 1, "do": "attach", "device": {"port": "1-2", "vendorId": 1452, ...}}
  <- {"id": 1, "ok": true, "result": {...}}   or   {"id": 1, "ok": false, "error": "..."}

Commands: attach, detach, replug, list, listen-errors, remove-bus, restore-bus, burst, cancel.
Bursts run beside the other commands and are answered when they are done. When standard input ends,
everything is unplugged (with messages) and the process ends. Needs enter.mjs around it.
"""

import base64
import fcntl
import json
import os
import re
import shutil
import socket
import struct
import sys
import threading
import time

import namespace as ns

UDEV_GROUP = 2
HIGHEST_DEVICE_NUMBER = 127  # The kernel starts over after it; 1 is the root hub.
STAGING = '.staging'
AWAY = '/sys/bus/usb/.devices-away'
PORT = re.compile(r'([1-9][0-9]?)-([1-9][0-9]{0,2}(?:\.[1-9][0-9]{0,2}){0,5})')
SPEEDS = {'low': '1.5', 'full': '12', 'high': '480', 'super': '5000', 'superPlus': '10000'}
VERSIONS = {'low': 0x0110, 'super': 0x0300, 'superPlus': 0x0310}
HUB_CLASS = 9


class Refused(Exception):
    """A command that makes no sense in the bus's present state."""


def raw_text(device, name):
    """The bytes of a string descriptor, or None; the kernel ends every string at its first NUL."""
    if device.get(f'{name}Base64') is not None:
        raw = base64.b64decode(device[f'{name}Base64'], validate=True)
    elif device.get(name) is not None:
        raw = device[name].encode('utf-8', 'surrogatepass')
    else:
        return None
    return raw.split(b'\0', 1)[0]


class Device:
    """One device on a port: what stays the same over re-plugs, and its present number."""

    def __init__(self, device):
        self.port = device['port']
        match = PORT.fullmatch(self.port)
        if match is None:
            raise Refused(f'{self.port} is not a port name')
        self.bus_number = int(match[1])
        self.path = match[2]
        self.number = 0
        vendor, product = device['vendorId'], device['productId']
        release = device.get('release', 0x1401)
        speed = device['speed']
        version = VERSIONS.get(speed, 0x0200)
        packet = 9 if speed.startswith('super') else 8 if speed == 'low' else 64
        device_class = device.get('deviceClass', 0)
        interface = device.get('interface', [HUB_CLASS, 0, 0] if device_class == HUB_CLASS else [255] * 3)
        self.is_hub = device_class == HUB_CLASS
        self.product_property = f'{vendor:x}/{product:x}/{release:x}'
        self.type_property = f'{device_class}/0/0'
        texts = {name: raw_text(device, name) for name in ('manufacturer', 'product', 'serial')}
        index = {name: order if texts[name] is not None else 0
                 for order, name in enumerate(texts, start=1)}
        self.files = {
            'busnum': str(self.bus_number).encode(),
            'devpath': self.path.encode(),
            'idVendor': b'%04x' % vendor,
            'idProduct': b'%04x' % product,
            'bcdDevice': b'%04x' % release,
            'bDeviceClass': b'%02x' % device_class,
            'bDeviceSubClass': b'00',
            'bDeviceProtocol': b'00',
            'bMaxPacketSize0': str(packet).encode(),
            'bConfigurationValue': b'1',
            'bNumConfigurations': b'1',
            'speed': SPEEDS[speed].encode(),
            'version': b'%2x.%02x' % (version >> 8, version & 0xFF),
        }
        # Like the kernel: a device without a string has no file for it.
        self.files.update({name: text for name, text in texts.items() if text is not None})
        self.interface_files = {
            'bInterfaceNumber': b'00',
            'bAlternateSetting': b' 0',
            'bNumEndpoints': b'00',
            'bInterfaceClass': b'%02x' % interface[0],
            'bInterfaceSubClass': b'%02x' % interface[1],
            'bInterfaceProtocol': b'%02x' % interface[2],
        }
        self.descriptors = (
            struct.pack('<BBHBBBBHHHBBBB', 18, 1, version, device_class, 0, 0, packet, vendor, product,
                        release, index['manufacturer'], index['product'], index['serial'], 1)
            + struct.pack('<BBHBBBBB', 9, 2, 18, 1, 1, 0, 0xC0, 250)
            + struct.pack('<BBBBBBBBB', 9, 4, 0, 0, 0, *interface, 0)
        )


class Bus:
    """The devices folder and the netlink socket; every method is one change of the bus."""

    def __init__(self):
        self.lock = threading.RLock()
        self.devices = {}
        self.last_number = {}
        self.sequence = 0
        self.is_away = False
        self.over_devices = ns.top_source(ns.DEVICES) == ns.SOURCE
        if not self.over_devices and ns.top_source(ns.BUS) != ns.SOURCE:
            raise Refused('not inside enter.mjs: the USB bus here is not a virtual one')
        self.mend_after_crash()
        self.folder = os.open(ns.DEVICES, os.O_RDONLY | os.O_DIRECTORY)
        try:
            fcntl.flock(self.folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise Refused('another virtual USB bus runs in this namespace') from None
        self.socket = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 15)
        self.socket.bind((0, 0))
        self.clear_after_crash()
        os.mkdir(STAGING, dir_fd=self.folder)
        self.staging = os.open(STAGING, os.O_RDONLY | os.O_DIRECTORY, dir_fd=self.folder)
        self.staged = 0

    def mend_after_crash(self):
        if ns.top_source(ns.USB) == ns.AWAY_SOURCE:
            ns.unmount(ns.USB)
        if os.path.isdir(AWAY) and not os.path.isdir(ns.DEVICES):
            os.rename(AWAY, ns.DEVICES)

    def clear_after_crash(self):
        # Only a tmpfs of enter.mjs gets here: see the check in the constructor.
        for name in os.listdir(self.folder):
            shutil.rmtree(f'{ns.DEVICES}/{name}')

    def inner(self, name):
        """A path to a staged folder that stays good while the bus is away."""
        return f'/proc/self/fd/{self.staging}/{name}'

    def write(self, folder, name, content):
        file = os.open(f'{folder}/{name}', os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        try:
            os.write(file, content)
        finally:
            os.close(file)

    def stage(self, device):
        """Writes everything but the device number; returns the staged folder's name."""
        with self.lock:
            self.staged += 1
            name = str(self.staged)
        path = self.inner(name)
        os.mkdir(path)
        for file, content in device.files.items():
            self.write(path, file, content + b'\n')
        self.write(path, 'descriptors', device.descriptors)
        interface = f'{path}/{device.port}:1.0'
        os.mkdir(interface)
        for file, content in device.interface_files.items():
            self.write(interface, file, content + b'\n')
        return name

    def next_number(self, bus_number):
        taken = {device.number for device in self.devices.values() if device.bus_number == bus_number}
        number = self.last_number.get(bus_number, 1)
        for _ in range(HIGHEST_DEVICE_NUMBER):
            number = number + 1 if number < HIGHEST_DEVICE_NUMBER else 2
            if number not in taken:
                self.last_number[bus_number] = number
                return number
        raise Refused(f'bus {bus_number} is full')

    def send(self, action, device):
        """Sends what udev would; returns (epoch ns, monotonic ns) of the sending."""
        self.sequence += 1
        bus, number = f'{device.bus_number:03}', f'{device.number:03}'
        properties = '\0'.join((
            f'ACTION={action}',
            f'DEVPATH=/bus/usb/devices/{device.port}',
            'SUBSYSTEM=usb',
            'DEVTYPE=usb_device',
            f'DEVNAME=/dev/bus/usb/{bus}/{number}',
            f'BUSNUM={bus}',
            f'DEVNUM={number}',
            f'PRODUCT={device.product_property}',
            f'TYPE={device.type_property}',
            f'SEQNUM={self.sequence}',
            'MAJOR=189',
            f'MINOR={(device.bus_number - 1) * 128 + device.number - 1}',
            '',
        )).encode()
        header = b'libudev\0' + struct.pack('>I', 0xFEEDCAFE)
        header += struct.pack('=7I', 40, 40, len(properties), 0, 0, 0, 0)
        at = (time.time_ns(), time.monotonic_ns())
        try:
            self.socket.sendto(header + properties, (0, UDEV_GROUP))
        except ConnectionRefusedError:
            pass  # Nobody listens, which is no error for udev either.
        return at

    def put(self, device, staged, announce=True):
        """Moves a staged folder into place, then tells it."""
        with self.lock:
            if device.port in self.devices:
                raise Refused(f'{device.port} is taken')
            if '.' in device.path:
                hub = self.devices.get(device.port.rpartition('.')[0])
                if hub is None or not hub.is_hub:
                    raise Refused(f'{device.port} needs a hub at {device.port.rpartition(".")[0]}')
            device.number = self.next_number(device.bus_number)
            self.write(self.inner(staged), 'devnum', str(device.number).encode() + b'\n')
            os.rename(staged, device.port, src_dir_fd=self.staging, dst_dir_fd=self.folder)
            self.devices[device.port] = device
            at = self.send('add', device) if announce else (time.time_ns(), time.monotonic_ns())
            return self.moment('attach', device, at)

    def take(self, port, announce=True):
        """Moves a folder out of place, then tells it; returns (staged name, moment)."""
        with self.lock:
            device = self.devices.get(port)
            if device is None:
                raise Refused(f'nothing is at {port}')
            self.staged += 1
            staged = str(self.staged)
            os.rename(port, staged, src_dir_fd=self.folder, dst_dir_fd=self.staging)
            del self.devices[port]
            at = self.send('remove', device) if announce else (time.time_ns(), time.monotonic_ns())
            return staged, self.moment('detach', device, at)

    def moment(self, action, device, at):
        return {
            'action': action,
            'port': device.port,
            'busNumber': device.bus_number,
            'deviceNumber': device.number,
            'sentAt': at[0] / 1e6,
            'monotonicAt': at[1] / 1e6,
        }

    def attach(self, device, announce=True):
        staged = self.stage(device)
        try:
            return self.put(device, staged, announce)
        except Refused:
            shutil.rmtree(self.inner(staged))
            raise

    def family(self, port):
        """The port and everything behind it, hubs first."""
        return sorted(
            (name for name in self.devices if name == port or name.startswith(f'{port}.')),
            key=lambda name: (name.count('.'), name),
        )

    def detach(self, port, announce=True):
        """Unplugs a port; what hangs behind a hub goes first, as in the kernel."""
        with self.lock:
            if port not in self.devices:
                raise Refused(f'nothing is at {port}')
            for name in reversed(self.family(port)):
                staged, moment = self.take(name, announce)
                shutil.rmtree(self.inner(staged))
            return moment

    def replug(self, port, gap_ms):
        with self.lock:
            if port not in self.devices:
                raise Refused(f'nothing is at {port}')
            family = [self.devices[name] for name in self.family(port)]
            detached = self.detach(port)
        time.sleep(gap_ms / 1000)
        with self.lock:
            attached = [self.attach(device) for device in family][0]
        return {'detached': detached, 'attached': attached}

    def remove_bus(self):
        with self.lock:
            if self.is_away:
                raise Refused('the bus is away already')
            if self.over_devices:
                # A mount point cannot be renamed, and taking it off would show the real devices.
                ns.mount_tmpfs(ns.USB, ns.AWAY_SOURCE)
            else:
                os.rename(ns.DEVICES, AWAY)
            self.is_away = True
            return {'sentAt': time.time_ns() / 1e6, 'monotonicAt': time.monotonic_ns() / 1e6}

    def restore_bus(self):
        with self.lock:
            if not self.is_away:
                raise Refused('the bus is not away')
            if self.over_devices:
                ns.unmount(ns.USB)
            else:
                os.rename(AWAY, ns.DEVICES)
            self.is_away = False
            return {'sentAt': time.time_ns() / 1e6, 'monotonicAt': time.monotonic_ns() / 1e6}

    def close(self):
        with self.lock:
            if self.is_away:
                self.restore_bus()
            for port in [name for name in self.devices if '.' not in name]:
                self.detach(port)
            shutil.rmtree(f'{ns.DEVICES}/{STAGING}')


def listen_errors():
    """What the listeners' full sockets dropped: one entry for each uevent socket of group 2."""
    found = []
    with open('/proc/net/netlink', encoding='ascii') as lines:
        head = next(lines).split()
        for line in lines:
            row = dict(zip(head, line.split()))
            if row['Eth'] == '15' and int(row['Groups'], 16) & (1 << (UDEV_GROUP - 1)):
                found.append({
                    'portId': int(row['Pid']),
                    'waitingBytes': int(row['Rmem']),
                    'dropped': int(row['Drops']),
                })
    return found


# How much of its planned rest between two events a port gets at least, however late a burst is.
LEAST_REST = 0.8


class Burst:
    """A timed run of events: keeps the clock, the counts and, on request, every moment."""

    def __init__(self, bus, command, cancelled):
        self.bus = bus
        self.cancelled = cancelled
        self.keeps = bool(command.get('events', False))
        self.events = []
        self.ports = {}
        self.moved = {}
        self.drained_at = 0.0
        self.overtaken = 0
        self.worst_delay = 0.0
        self.started = time.monotonic()

    def wait_until(self, seconds, port=None, rest=0):
        """Waits for a point in time since the start. Events that are late follow at once, but not
        before most of `rest` seconds have passed since the last one of the same port: squeezed
        together, a device would come and go faster than any device can."""
        due = self.started + seconds
        left = max(due, self.moved.get(port, 0) + rest * LEAST_REST) - time.monotonic()
        if left > 0:
            time.sleep(left)
        self.worst_delay = max(self.worst_delay, time.monotonic() - due)
        return not self.cancelled.is_set()

    def count(self, moment):
        self.moved[moment['port']] = time.monotonic()
        port = self.ports.setdefault(moment['port'], {'attaches': 0, 'detaches': 0})
        port['attaches' if moment['action'] == 'attach' else 'detaches'] += 1
        if self.keeps:
            self.events.append(moment)

    def note_overtaken(self, port):
        """Before a device goes: has every listener read all messages since it came?"""
        if not any(listener['waitingBytes'] > 0 for listener in listen_errors()):
            self.drained_at = time.monotonic()
        elif self.moved.get(port, 0) > self.drained_at:
            self.overtaken += 1

    def report(self):
        for name, port in self.ports.items():
            port['isAttached'] = name in self.bus.devices
        return {
            'attaches': sum(port['attaches'] for port in self.ports.values()),
            'detaches': sum(port['detaches'] for port in self.ports.values()),
            'ports': self.ports,
            'durationMs': (time.monotonic() - self.started) * 1000,
            'worstDelayMs': self.worst_delay * 1000,
            'overtaken': self.overtaken,
            'events': self.events,
            'listenErrors': listen_errors(),
        }

    def bounce(self, port, times, gap_ms, rest_ms):
        """Detach and attach again, so many times."""
        for turn in range(times):
            begin = turn * (gap_ms + rest_ms) / 1000
            if not self.wait_until(begin, port, rest_ms / 1000):
                break
            device = self.bus.devices.get(port)
            self.note_overtaken(port)
            staged, moment = self.bus.take(port)
            self.count(moment)
            self.wait_until(begin + gap_ms / 1000, port, gap_ms / 1000)
            self.count(self.bus.put(device, staged))

    def storm(self, devices, per_second, seconds):
        """Every device toggles so often a second; their turns are spread evenly."""
        phones = [Device(device) for device in devices]
        staged = {}
        for phone in phones:
            if phone.port in self.bus.devices:
                raise Refused(f'{phone.port} is taken')
            staged[phone.port] = self.bus.stage(phone)
        self.started = time.monotonic()
        step = 1 / (per_second * len(phones))
        for turn in range(round(per_second * seconds) * len(phones)):
            phone = phones[turn % len(phones)]
            if not self.wait_until(turn * step, phone.port, 1 / per_second):
                break
            if phone.port in staged:
                self.count(self.bus.put(phone, staged.pop(phone.port)))
            else:
                self.note_overtaken(phone.port)
                staged[phone.port], moment = self.bus.take(phone.port)
                self.count(moment)
        for name in staged.values():
            shutil.rmtree(self.bus.inner(name))

    def play(self, steps):
        """A written sequence; folders are written before the clock starts."""
        ready = []
        for step in steps:
            device = Device(step['device']) if step['do'] == 'attach' else None
            ready.append((step, device, self.bus.stage(device) if device else None))
        self.started = time.monotonic()
        for step, device, staged in ready:
            if not self.wait_until(step['atMs'] / 1000):
                break
            announce = step.get('announce', True)
            if device is not None:
                self.count(self.bus.put(device, staged, announce))
            else:
                self.count(self.bus.detach(step['port'], announce))

    def run(self, command):
        kind = command['kind']
        if kind == 'bounce':
            gap_ms = command['gapMs']
            self.bounce(command['port'], command['times'], gap_ms, command.get('restMs', gap_ms))
        elif kind == 'storm':
            self.storm(command['devices'], command['perSecond'], command['seconds'])
        elif kind == 'play':
            self.play(command['steps'])
        else:
            raise Refused(f'{kind} is not a burst')
        return self.report()


class Control:
    """The line protocol."""

    def __init__(self, bus):
        self.bus = bus
        self.out = threading.Lock()
        self.cancelled = threading.Event()
        self.bursts = []

    def answer(self, message):
        line = json.dumps(message, separators=(',', ':')) + '\n'
        with self.out:
            sys.stdout.write(line)
            sys.stdout.flush()

    def run(self, command):
        bus, do = self.bus, command['do']
        if do == 'attach':
            return bus.attach(Device(command['device']), command.get('announce', True))
        if do == 'detach':
            return bus.detach(command['port'], command.get('announce', True))
        if do == 'replug':
            return bus.replug(command['port'], command.get('gapMs', 0))
        if do == 'list':
            return sorted(bus.devices)
        if do == 'listen-errors':
            return listen_errors()
        if do == 'remove-bus':
            return bus.remove_bus()
        if do == 'restore-bus':
            return bus.restore_bus()
        if do == 'burst':
            return Burst(bus, command, self.cancelled).run(command)
        if do == 'cancel':
            self.cancelled.set()
            for burst in self.bursts:
                burst.join()
            self.cancelled.clear()
            return None
        raise Refused(f'{do} is not a command')

    def handle(self, command):
        try:
            self.answer({'id': command.get('id'), 'ok': True, 'result': self.run(command)})
        except (Refused, OSError, KeyError, TypeError, ValueError) as error:
            text = str(error) if isinstance(error, Refused) else f'{type(error).__name__}: {error}'
            self.answer({'id': command.get('id'), 'ok': False, 'error': text})

    def serve(self):
        self.answer({'id': 0, 'ok': True, 'result': {'processId': os.getpid()}})
        for line in sys.stdin:
            command = json.loads(line)
            if command.get('do') in ('burst', 'replug'):
                # Both take time; a test may want to do something else meanwhile.
                self.bursts = [burst for burst in self.bursts if burst.is_alive()]
                burst = threading.Thread(target=self.handle, args=(command,), daemon=True)
                self.bursts.append(burst)
                burst.start()
            else:
                self.handle(command)
        self.cancelled.set()
        for burst in self.bursts:
            burst.join()
        self.bus.close()


def main():
    try:
        bus = Bus()
    except (Refused, OSError) as error:
        print(json.dumps({'id': 0, 'ok': False, 'error': str(error)}), flush=True)
        sys.exit(1)
    Control(bus).serve()


main()
