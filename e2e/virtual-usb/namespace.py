"""What enter.py and bus.py both need: mounting, and proof of being inside."""

import ctypes
import os
import re

SOURCE = 'holdsteady-virtual-usb'
AWAY_SOURCE = 'holdsteady-virtual-usb-away'
BUS = '/sys/bus'
USB = '/sys/bus/usb'
DEVICES = '/sys/bus/usb/devices'

MS_NOSUID = 2
MS_NODEV = 4
MS_NOEXEC = 8
MNT_DETACH = 2

_libc = ctypes.CDLL(None, use_errno=True)


def _check(result, what):
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), what)


def mount_tmpfs(target, source):
    """Mounts an empty tmpfs over a folder; raises OSError."""
    flags = MS_NOSUID | MS_NODEV | MS_NOEXEC
    _check(
        _libc.mount(
            source.encode(), target.encode(), b'tmpfs', ctypes.c_ulong(flags), b'mode=0755,size=256m'
        ),
        target,
    )


def mount_over(file, target):
    """Puts a file in the place of another; raises OSError."""
    MS_BIND = 4096
    _check(_libc.mount(file.encode(), target.encode(), None, ctypes.c_ulong(MS_BIND), None), target)


def unmount(target):
    """Takes the topmost mount off a folder; raises OSError."""
    _check(_libc.umount2(target.encode(), MNT_DETACH), target)


def die_with_parent(signal):
    """Asks the kernel for a signal when the parent ends, however it ends."""
    PR_SET_PDEATHSIG = 1
    _libc.prctl(PR_SET_PDEATHSIG, ctypes.c_ulong(signal), 0, 0, 0)


def mounts():
    """All mounts of this namespace, oldest first: (mount point, source, is shared)."""
    found = []
    with open('/proc/self/mountinfo', encoding='utf-8', errors='surrogateescape') as lines:
        for line in lines:
            head, _, tail = line.partition(' - ')
            fields = head.split(' ')
            point = re.sub(r'\\([0-7]{3})', lambda code: chr(int(code[1], 8)), fields[4])
            shared = any(tag.startswith('shared:') for tag in fields[6:])
            found.append((point, tail.split(' ')[1], shared))
    return found


def top_source(point):
    """The source of the topmost mount on exactly this folder, or None."""
    sources = [source for where, source, _ in mounts() if where == point]
    return sources[-1] if sources else None
