/** Headline, sentence and next action of every state; facts and clocks. */
export const statusWords = {
  'status.looking.title': 'Looking for your iPhone',
  'status.looking.sentence': 'One moment. I am reading the USB ports.',

  'status.none.title': 'No iPhone connected',
  'status.none.sentence': 'Plug your iPhone into this computer. This window updates by itself.',

  'status.unplugged.title': '{who, select, unclear {Device unplugged} other {iPhone unplugged}}',
  'status.unplugged.sentence': 'Fine, if that was you. Plug it back in when you are ready.',
  'status.unplugged.maybe-working':
    'Did you pull it out? Then that is fine. If an update or a restore is running, leave the cable in: {who, select, unclear {the device} other {the iPhone}} goes away and comes back by itself.',

  'status.restarting.title': 'iPhone is restarting',
  'status.restarting.sentence':
    'You are on step 2, so this is probably your restart. It should be back within a minute.',

  'status.normal.title': '{who, select, unclear {Apple device connected} other {iPhone connected}}',
  'status.normal.sentence':
    '{who, select, unclear {It is running as usual. I can’t tell from here if it is your iPhone.} other {Your iPhone is running as usual. You can start an update when you are ready.}}',
  'status.normal.next': 'Back up, then choose Update in {app}.',

  'status.recovery.title': 'Recovery mode',
  'status.recovery.sentence':
    '{who, select, unclear {A device is waiting for your computer. I can’t tell from here if it is your iPhone.} other {The iPhone is waiting for your computer.}} Choose Update first. Update tries to keep your data.',
  'status.recovery.next': 'In {app}, choose Update.',

  'status.recovery-12.title': 'Leaving this screen soon',
  'status.recovery-12.sentence':
    'After about 15 minutes {who, select, unclear {an iPhone} other {the iPhone}} may leave this screen. That is not a new fault. Let the download finish, then do it again.',

  'status.dfu.title': 'DFU mode',
  'status.dfu.sentence':
    'The screen stays black in this mode. That is normal. {who, select, unclear {I can’t tell from here if it is your iPhone. A restore from here erases it.} other {A restore from here erases the iPhone.}}',

  'status.dfu.next': 'To keep your data, leave this mode first: force restart, step 2.',

  'status.install.title': 'Installing',
  'status.install.sentence':
    '{who, select, unclear {A device} other {The iPhone}} runs its restore system now. Leave the cable alone until this finishes. It can take a while.',

  'status.low-level.title': 'Unusual low-level mode',
  'status.low-level.sentence':
    'A device shows up in a mode that lasts only seconds as a rule. I can’t tell from here if it is your iPhone. If it stays like this, force restart the iPhone.',
  'status.low-level.next': 'Wait a few seconds. Leave the cable in.',

  'status.many.title':
    '{count, plural, =2 {Two} =3 {Three} other {#}} {who, select, unclear {Apple devices} other {iPhones}} are connected',
  'status.many.sentence':
    '{count, plural, =2 {Unplug the one you are not fixing.} other {Unplug the ones you are not fixing.}}',

  'status.blind.title': 'Can’t see USB here',
  'status.blind.unreadable':
    'I can’t read the USB ports on this computer, so I can’t tell what the iPhone does. A restore is not affected. The checklist still works; you tick the steps yourself.',
  'status.blind.crashed':
    'The part of me that reads the USB ports has stopped. I am starting it again. The checklist still works.',

  'app.finder': 'Finder',
  'app.itunes': 'iTunes',
  'app.windows': 'Apple Devices or iTunes',
  'app.linux': 'your restore program',

  'clock.gone': 'Gone {elapsed}',
  'clock.recovery': 'Cable picture: {elapsed} of about {of}',
  'clock.recovery-over': 'Cable picture: {elapsed}',
  'clock.recovery-before': 'Cable picture: {elapsed} or more',

  'fact.model': 'Model',
  'fact.mode': 'Mode',
  'fact.speed': 'Speed',
  'fact.path': 'Path',
  'fact.since': 'Since',
  'fact.ecid': 'Chip ID',
  'fact.serial': 'Serial',

  'phone.iphone': 'iPhone',
  'phone.unclear': 'Apple device',
  'phone.named': '{name}',

  'model.exact': '{name}',
  'model.family': 'One of these: {names}',
  'model.shared': 'One of these: {names}. Or an iPad or another device with the same chip',
  'model.iphone': 'An iPhone. It does not show which one',
  'model.unknown': 'Not shown in this mode',

  'mode.normal': 'Running as usual',
  'mode.restore': 'Restore system',
  'mode.recovery': 'Recovery',
  'mode.dfu': 'DFU (black screen)',
  'mode.low-level': 'Low-level',

  'speed.low': 'Very slow (USB 1, 1.5 Mb/s)',
  'speed.full': 'Slow (USB 1, 12 Mb/s)',
  'speed.high': 'Normal (USB 2, 480 Mb/s)',
  'speed.super': 'Fast (USB 3, 5 Gb/s)',
  'speed.superPlus': 'Fast (USB 3, 10 Gb/s)',
  'speed.unknown': 'This computer does not say',
  'speed.attention': 'Too slow for an iPhone. Try another cable or another USB port.',

  'path.words':
    '{hubs, plural, =0 {Straight into this computer} =1 {Through one hub to this computer} =2 {Through two hubs to this computer} =3 {Through three hubs to this computer} other {Through # hubs to this computer}}',
  'path.attention':
    '{hubs, plural, one {Plug it straight into the computer, without the hub.} other {Plug it straight into the computer, without the hubs.}}',

  'since.at': '{at, time, short}',
  'since.before': 'Before {at, time, short}',
  masked: '{text}',
} as const;
