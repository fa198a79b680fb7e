/**
 * What the checks of the computer found. For each check its name; for each reason that it may give
 * one sentence (`check.<id>.<reason>`); for what needs attention, what to do about it (`….do`).
 * `check.common.<reason>` says why any of them could not tell. Gaps are filled by the answer's values.
 */
export const checkWords = {
  'check.power.name': 'Power',
  'check.power.mains': 'The charger is in.',
  'check.power.desktop': 'It runs on mains. It has no battery.',
  'check.power.battery':
    '{known, select, yes {It runs on its battery, with {percent} % left.} other {It runs on its battery.}}',
  'check.power.battery.do': 'Plug in the charger. An update can take an hour.',

  'check.lid.name': 'Lid',
  'check.lid.open': 'The lid is open.',
  'check.lid.no-lid': 'This computer has no lid.',
  'check.lid.closed': 'The lid is closed.',
  'check.lid.closed.do': 'Open the lid and leave it open. I can’t keep a closed computer awake.',

  'check.sleep-setting.name': 'Sleep',
  'check.sleep-setting.never': 'It does not go to sleep by itself.',
  'check.sleep-setting.kept-awake':
    'It sleeps after {minutes, plural, one {# minute} other {# minutes}} at rest. I keep it awake while a try runs.',

  'check.disk.name': 'Free space',
  'check.disk.enough': 'At least {gigabytes} GB are free.',
  'check.disk.low': 'Only {gigabytes} GB are free. That may be too little.',
  'check.disk.low.do':
    'Free some space, up to 30 GB. The iPhone’s software is large and is unpacked here.',
  'check.disk.full': 'Only {gigabytes} GB are free. That is too little.',
  'check.disk.full.do':
    'Free some space first: 30 GB is good. {platform, select, darwin {Finder may show more, since it counts what macOS could clear.} other {Empty the trash as well.}}',

  'check.virtual-machine.name': 'Real computer',
  'check.virtual-machine.real': 'This is a real computer.',
  'check.virtual-machine.virtual':
    '{host, select, none {This is a virtual machine.} other {This is a virtual machine ({host}).}} An iPhone gets lost here when it changes mode.',
  'check.virtual-machine.virtual.do':
    'Use the real computer for this. Let go of the iPhone in the virtual one.',

  'check.phone-tools.name': 'Other phone tools',
  'check.phone-tools.none-running': 'None of the tools that I know is open.',
  'check.phone-tools.running':
    '{count, plural, one {A tool is open that may hold the iPhone: {names}.} other {Tools are open that may hold the iPhone: {names}.}}',
  'check.phone-tools.running.do': 'Quit {count, plural, one {it} other {them}} until this is done.',

  'check.hub.name': 'Straight to the computer',
  'check.hub.direct': 'The iPhone is plugged straight into this computer.',
  'check.hub.hub': 'The iPhone is plugged in through a hub, a dock or a screen.',
  'check.hub.hub.do': 'Plug it straight into the computer.',
  'check.hub.no-phone': 'I can tell when an iPhone is plugged in.',

  'check.mac-version.name': 'macOS',
  'check.mac-version.read': 'This Mac runs macOS {version}.',

  'check.mac-update.name': 'macOS update',
  'check.mac-update.none-waiting': 'No update of macOS waits.',
  'check.mac-update.newest-of-line':
    'No update waits for this macOS. A larger step to {version} is on offer, and can take an hour.',
  'check.mac-update.waiting': 'An update waits: macOS {version}.',
  'check.mac-update.waiting.do':
    'Install it, then restart the Mac. Do not start it while your iPhone is being updated.',
  'check.mac-update.stale': 'Your Mac has not looked for updates in the last days.',
  'check.mac-update.managed': 'A firm or a test program picks the updates that this Mac gets.',

  'check.mobile-device.name': 'iPhone support in macOS',
  'check.mobile-device.installed':
    '{dated, select, yes {macOS last got new iPhone support on {at, date, long}.} other {macOS has got new iPhone support before.}} Only Apple knows if it is the newest.',
  'check.mobile-device.asking': 'Your Mac asks for an update before it can talk to your iPhone.',
  'check.mobile-device.asking.do':
    'Find its window and choose Install. If it is gone, unplug the iPhone and plug it in again.',
  'check.mobile-device.no-receipt':
    'macOS has never had to renew its iPhone support. That is normal on a new Mac.',

  'check.windows-version.name': 'Windows',
  'check.windows-version.read': 'This computer runs {name}.',
  'check.windows-version.too-old':
    'This computer runs an old {name}. Apple’s newest programs may not start here.',
  'check.windows-version.too-old.do': 'Let Windows get its updates, or use a newer computer.',

  'check.windows-update.name': 'Windows update',
  'check.windows-update.none-waiting': 'No update of Windows waits.',
  'check.windows-update.waiting':
    '{count, plural, one {An update of Windows waits.} other {# updates of Windows wait.}}',
  'check.windows-update.waiting.do': 'Install what is there, then restart the computer.',
  'check.windows-update.restart-pending': 'Windows waits for a restart to finish an update.',
  'check.windows-update.restart-pending.do': 'Restart the computer before you try again.',
  'check.windows-update.stale': 'Windows has not looked for updates in the last days.',
  'check.windows-update.managed': 'At work, others choose which updates this computer gets.',

  'check.linux-version.name': 'Linux',
  'check.linux-version.read': 'This computer runs {name}.',

  'check.apple-software.name': 'Apple’s program',
  'check.apple-software.itunes-apple': 'iTunes {version} is here, from Apple’s own page.',
  'check.apple-software.itunes-store': 'iTunes {version} is here, from the Microsoft Store.',
  'check.apple-software.apple-devices': 'Apple Devices {version} is here.',
  'check.apple-software.both':
    'Apple Devices {version} and iTunes {iTunes} are here. Use Apple Devices: it takes the iPhone over from iTunes.',
  'check.apple-software.restore-tool': 'A restore tool is here: idevicerestore.',
  'check.apple-software.none': 'I can’t find Apple Devices or iTunes here.',
  'check.apple-software.none.do': 'Get Apple Devices from the Microsoft Store.',

  'check.itunes-newest.name': 'Newest iTunes',
  'check.itunes-newest.newest':
    '{source, select, apple {iTunes {version} is the newest.} other {iTunes {version} is as new as the newest that I know of.}}',
  'check.itunes-newest.older': 'This is iTunes {version}. There is a newer one: {newest}.',
  'check.itunes-newest.older.do': 'In iTunes, choose Help, then Check for Updates.',
  'check.itunes-newest.store-edition':
    'The Microsoft Store keeps it new by itself. Open its page there to be sure.',
  'check.itunes-newest.not-installed': 'iTunes is not on this computer.',

  'check.apple-service.name': 'Apple’s device service',
  'check.apple-service.answers': 'Apple’s device service answers.',
  'check.apple-service.stopped':
    '{platform, select, darwin {The part of macOS that talks to iPhones does not run.} other {Apple’s device service does not run.}}',
  'check.apple-service.stopped.do':
    '{platform, select, darwin {Restart the Mac.} other {Restart the computer. If that does not help, install iTunes again.}}',
  'check.apple-service.not-opened':
    '{platform, select, win32 {{app} has to be open once before it can see an iPhone.} other {The device service is here, but does not run. It starts with the first iPhone that you plug in.}}',
  'check.apple-service.not-opened.do':
    '{platform, select, win32 {Open {app}. It can take half a minute.} other {Plug in the iPhone.}}',
  'check.apple-service.not-there': 'Apple’s device service is not on this computer.',
  'check.apple-service.not-there.do': 'Get Apple Devices from the Microsoft Store.',
  'check.apple-service.silent': 'Apple’s device service runs, but I have no answer from it.',

  'check.restarted.name': 'Restarted',
  'check.restarted.started': 'The computer was started on {at, date, long}.',
  'check.restarted.not-since-failure':
    'The computer has not been restarted since the last try failed.',
  'check.restarted.not-since-failure.do':
    'Restart it. On Windows choose Restart: Shut down does not clear everything.',

  'check.hosts-file.name': 'Hosts file',
  'check.hosts-file.clean': 'The hosts file lets Apple’s servers through.',
  'check.hosts-file.names-apple':
    'The hosts file sends Apple’s servers elsewhere: {name} in line {line}{count, plural, one {} other { and more}}.',
  'check.hosts-file.names-apple.do':
    'Remove {count, plural, one {that line} other {those lines}}, or ask whoever put {count, plural, one {it} other {them}} there. I only read the file.',

  'check.apple-servers.name': 'Apple’s servers',
  'check.apple-servers.reached': 'Apple’s servers can be reached.',
  'check.apple-servers.blocked-hosts-file': 'The hosts file of this computer blocks {hosts}.',
  'check.apple-servers.blocked-hosts-file.do': 'Remove the lines that name Apple from that file.',
  'check.apple-servers.blocked-dns': 'Your network blocks {hosts}.',
  'check.apple-servers.blocked-dns.do':
    'Pause the filter in your router or your ad blocker, or use another network.',
  'check.apple-servers.unreachable': 'I get no answer from {hosts}.',
  'check.apple-servers.unreachable.do':
    'Pause your VPN for this update. If that does not help, try another network.',
  'check.apple-servers.inspected':
    'Something reads along on the way to Apple: {issuer}. Updates often fail then.',
  'check.apple-servers.inspected.do':
    'Pause the web filter of your virus scanner. At work, ask your IT team.',
  'check.apple-servers.proxy': 'The way out leads through a kind of proxy that I can’t use.',

  'check.vpn.name': 'VPN',
  'check.vpn.none-seen': 'I see no VPN in the way. One on your router does not show here.',
  'check.vpn.up': 'A VPN is on.',
  'check.vpn.up.do': 'Pause it for this update, then turn it on again.',

  'check.proxy.name': 'Proxy',
  'check.proxy.none': 'No proxy is in the way to Apple.',
  'check.proxy.set': 'The way to Apple leads through a proxy.',
  'check.proxy.set.do': 'At home, turn it off for this update. At work, ask your IT team.',

  'check.clock.name': 'Date and time',
  'check.clock.plausible': 'Date and time look right.',
  'check.clock.agrees': 'The clock agrees with Apple’s.',
  'check.clock.wrong':
    '{off, select, known {The clock is off by {minutes, plural, one {# minute} other {# minutes}}.} other {The date can’t be right.}} Apple’s servers say no when the clock is wrong.',
  'check.clock.wrong.do': 'Let the computer set date and time by itself.',

  'check.newest-ios.name': 'Newest iOS',
  'check.newest-ios.newest': 'Your iPhone runs iOS {version}. That is the newest for it.',
  'check.newest-ios.known': 'The newest iOS for this iPhone is {newest}.',
  'check.newest-ios.older': 'Your iPhone runs iOS {version}. The newest for it is {newest}.',
  'check.newest-ios.older.do': 'Update is what gets you there. You are on the right path.',
  'check.newest-ios.no-model': 'I have to see an iPhone first, to know its model.',

  'check.common.not-asked': 'I have not looked yet.',
  'check.common.timed-out': 'I got no answer in time.',
  'check.common.failed': 'The computer’s own tool gave up.',
  'check.common.missing': 'What would tell me is not on this computer.',
  'check.common.denied': 'I am not allowed to read that.',
  'check.common.blocked': 'A rule on this computer keeps me from asking.',
  'check.common.empty': 'I got no answer.',
  'check.common.unreadable': 'I do not understand the answer.',
  'check.common.too-much': 'The answer was too long.',
  'check.common.offline': 'I can’t reach the internet.',
  'check.common.broken-off': 'I was asked to stop looking.',
} as const;
