"""Prepares the namespaces that enter.mjs made, then becomes the command.

Usage: enter.py <outside mount namespace> <outside network namespace> <command> [args...]
Exits with 77 and one line when it cannot; never mounts anything unless it is really inside.
"""

import fcntl
import os
import signal
import socket
import struct
import sys
import tempfile

import namespace as ns

CANNOT_RUN = 77


def give_up(reason):
    print(f'No virtual USB bus here: {reason}.', file=sys.stderr)
    sys.exit(CANNOT_RUN)


def verify_inside(outside_mounts, outside_network):
    """A mount in the wrong namespace would hide the machine's real USB bus, so check twice."""
    for kind, outside in (('mnt', outside_mounts), ('net', outside_network)):
        own = os.readlink(f'/proc/self/ns/{kind}')
        if not outside.startswith(f'{kind}:[') or own == outside:
            give_up(f'the {kind} namespace is not a new one')
        try:
            parent = os.readlink(f'/proc/{os.getppid()}/ns/{kind}')
        except OSError:
            continue  # A process in a new user namespace may not look at its parent.
        if own == parent:
            give_up(f'the {kind} namespace is shared with the caller')
    if any(shared and f'{ns.DEVICES}/'.startswith(f'{point.rstrip("/")}/')
           for point, _, shared in ns.mounts()):
        give_up('mounts would be seen outside')


def raise_loopback():
    """Test runners talk to the app over 127.0.0.1, and `ip` is not on every machine."""
    get_flags, set_flags, up = 0x8913, 0x8914, 0x1
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        request = struct.pack('16sh22x', b'lo', 0)
        flags = struct.unpack('16sh22x', fcntl.ioctl(sock, get_flags, request))[1]
        fcntl.ioctl(sock, set_flags, struct.pack('16sh22x', b'lo', flags | up))


def pretend_to_be_real():
    """Machines that run tests are often virtual, which Holdsteady warns of; the specs' is real."""
    with open('/proc/cpuinfo', encoding='utf-8', errors='replace') as lines:
        text = lines.read()
    if ' hypervisor' not in text:
        return
    with tempfile.NamedTemporaryFile('w', suffix='-cpuinfo', delete=False) as copy:
        copy.write(text.replace(' hypervisor', ''))
    ns.mount_over(copy.name, '/proc/cpuinfo')
    # The mount keeps it.
    os.unlink(copy.name)


def main():
    if len(sys.argv) < 4:
        give_up('enter.py is started by enter.mjs only')
    outside_mounts, outside_network, *command = sys.argv[1:]
    verify_inside(outside_mounts, outside_network)
    try:
        raise_loopback()
        if os.path.isdir(ns.USB):
            if not os.path.isdir(ns.DEVICES):
                give_up(f'{ns.USB} has no devices folder')
            ns.mount_tmpfs(ns.DEVICES, ns.SOURCE)
        else:
            ns.mount_tmpfs(ns.BUS, ns.SOURCE)
            os.makedirs(ns.DEVICES)
        pretend_to_be_real()
    except OSError as error:
        give_up(f'{error.filename or "the loopback interface"}: {error.strerror}')

    os.environ['HOLDSTEADY_VIRTUAL_USB'] = '1'
    ns.die_with_parent(signal.SIGTERM)
    try:
        os.execvp(command[0], command)
    except OSError as error:
        print(f'{command[0]}: {error.strerror}', file=sys.stderr)
        sys.exit(127 if isinstance(error, FileNotFoundError) else 126)


main()
