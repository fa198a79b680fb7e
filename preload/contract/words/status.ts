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
  'status.restarting.by-hand':
    'You are holding its buttons, so this is planned. Leave the cable in.',

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
  'status.dfu.loading':
    'Your computer is getting the iPhone ready. The screen stays black; that is normal. Leave the cable alone.',
  'status.dfu.next': 'To keep your data, leave this mode first: force restart, step 2.',

  'status.install.title': 'Installing',
  'status.install.sentence':
    '{who, select, unclear {A device} other {The iPhone}} runs its restore system now. Leave the cable alone until this finishes. It can take a while.',

  'status.recovery.in-try':
    'The iPhone is waiting for your computer. If {app} is at work, leave the cable alone. If not, choose Update there: it tries to keep your data.',
  'status.recovery.loading':
    'Your computer is getting the iPhone ready to install. Leave the cable alone. The iPhone will drop off and come back by itself.',

  'status.start.title': '{appFirst} has started',
  'status.start.sentence':
    'You told me so. I can’t see which one you chose. Update tries to keep your data. Restore erases the iPhone.',
  'status.start.log':
    'Its log has begun. I can’t see yet which one you chose. Update tries to keep your data. Restore erases the iPhone.',
  'status.start.update': 'This is an Update. It tries to keep your data.',
  'status.start.erase': 'This is a Restore. It erases the iPhone.',
  'status.start.next': 'Leave the cable alone.',

  'status.change.title': 'Changing mode',
  'status.change.sentence':
    'This is planned. {who, select, unclear {A device} other {The iPhone}} restarts during an update, so it drops off for a moment. Leave the cable in.',
  'status.change.maybe':
    'If you have started an update, this is planned: {who, select, unclear {it} other {the iPhone}} drops off and comes back by itself. Leave the cable in. If you pulled it out, that is fine, too.',
  'status.change.last':
    'It was installing, and has left. That fits the restart at the end. Leave the cable in until it is back.',
  'status.change.screen':
    'The cable picture ends by itself after about 15 minutes, and that fits. It is not a new fault. Leave the cable in until the iPhone is back.',
  'status.change.after':
    'After an update the iPhone may restart once more. Leave the cable in until it is back.',

  'status.slow.title': 'Longer than usual',
  'status.slow.sentence':
    'It has been gone for {mark, select, first {a minute and a half} second {five minutes} other {eight minutes}}. {waits, select, linux {I can’t know how long your restore program waits.} other {Your computer waits up to ten.}} Do not unplug it yet.',
  'status.slow.next': 'Wait. There is nothing to do.',

  'status.back.title': 'Back as expected',
  'status.back.sentence': 'It came back after {gone}.',

  'status.drop.title': 'Connection dropped',
  'status.drop.sentence':
    'The iPhone vanished while it was installing. That was not a planned restart.',
  'status.drop.sending':
    'The iPhone vanished while your computer was getting it ready. That was not a planned restart.',
  'status.drop.back':
    'The iPhone vanished in the middle and came back after {gone}. That was not planned. Leave the cable alone and watch {app}: this try may still stop.',
  'status.drop.tested':
    'The iPhone left in the middle of the steadiness test. Leave the cable alone: the test goes on when it is back.',
  'status.drop.next': 'Use another cable or port before you try again. Step 3 shows how.',

  'status.flap.title': 'Dropping again and again',
  'status.flap.sentence':
    'It keeps dropping and coming back: {count} times in a minute. Push both ends of the cable in.',
  'status.flap.next-later': 'When this try is over, use another cable or port. Step 3 shows how.',
  'status.flap.next': 'Then try another cable or port. Step 3 shows how.',

  'status.wrong.title': 'Came back in the wrong mode',
  'status.wrong.recovery':
    'It should have come back to install. It came back in recovery mode instead. That is what error 4013 looks like on the cable. This was try {number}.',
  'status.wrong.dfu':
    'It should have come back to install. It came back with a black screen, in DFU mode. That is what error 4014 looks like on the cable. This was try {number}.',
  'status.wrong.maybe':
    'It dropped off twice in recovery mode. That may be error 4013: your computer sent it what it needs to install, and it came back in recovery mode. If you have started no update, it is a loose plug. This was try {number}.',
  'status.wrong.loader':
    'Its next stage was due. It came back with a black screen, in DFU mode. If you held its buttons, that is why. If not, this is what error 4014 looks like on the cable. This was try {number}.',
  'status.wrong.install':
    'It was installing, left, and came back in {mode, select, dfu {DFU mode} low {a low-level mode} other {recovery mode}}. So the install did not finish. This was try {number}.',
  'status.wrong.next': 'Try again with another cable and another port. Step 3 shows how.',

  'status.failed.title': 'It did not come back',
  'status.failed.gone':
    '{waits, select, linux {It has been gone for ten minutes.} other {Your computer waits ten minutes, and they are over.}} {appFirst} has likely stopped with an error. This was try {number}.',
  'status.failed.gone-early':
    'If you pulled it out, that is fine. If not: it has been gone for ten minutes, and {app} has likely stopped. {written, select, unknown {} other {Nothing had been written to the iPhone yet. }}This was try {number}.',
  'status.failed.said-title': '{appFirst} stopped',
  'status.failed.said':
    'You told me so. {reached, select, 0 {I saw nothing change on the cable.} 1 {I saw it get to recovery mode.} 2 {I saw your computer getting it ready.} 3 {I saw it installing.} other {I saw it start again.}} This was try {number}.',
  'status.failed.code-title': '{appFirst} stopped: error {code}',
  'status.failed.no-code': 'Its log says so, and gives no number. This was try {number}.',
  'status.failed.code': '{what} This was try {number}.',
  'status.failed.next': 'Use another cable or port, then try again. Step 3 shows how.',

  'status.failed-2.title': 'Likely inside the iPhone',
  'status.failed-2.sentence':
    'This has now failed at the same place {tries, plural, =3 {three} =4 {four} =5 {five} other {#}} times, with {cables, plural, =2 {two} =3 {three} other {#}} cables {computers, plural, =1 {and {ports, plural, =2 {two} =3 {three} other {#}} ports} =2 {on two computers} other {on # computers}}. More tries are not likely to help.',
  'status.failed-2.next': 'Talk to Apple Support. Step 5 tells what to say.',

  'status.returned.title': 'iPhone is back',
  'status.returned.sentence':
    'It started again. I can’t see if the update worked, so check in {app}.',
  'status.returned.early': 'It started again before anything was installed. Check what {app} says.',

  'status.returned.left-recovery':
    'It left recovery mode by itself after about 15 minutes. That is not a new fault. Let the download finish, then bring up the cable picture again.',

  'status.done.title': 'Finished',
  'status.done.sentence':
    'It runs iOS {to} now. Before, it was {from}. Leave the iPhone alone until you see Hello or your lock screen.',

  'status.done.log':
    '{appFirst} says it worked. Leave the iPhone alone until you see Hello or your lock screen.',

  'status.slept.title': 'The computer slept',
  'status.slept.sentence':
    'That alone can break an update. So this try will not count against the cable or the iPhone.',
  'status.slept.next':
    'Keep the computer awake and on its charger. Check {app}; if it stopped, try again.',

  'status.action.started': 'I’ve started it in {app}',
  'status.action.stopped': 'It has stopped',
  'status.action.unplugged': 'I pulled it out',
  'status.action.step': 'Open step {number}',

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
  'app.apple-devices': 'Apple Devices',
  'app.windows': 'Apple Devices or iTunes',
  'app.linux': 'your restore program',
  'app.linux.start': 'Your restore program',

  'run.update': 'Update: keeps your data',
  'run.erase': 'Restore: erases the iPhone',
  'run.unknown': 'Update or restore',
  'run.stage': 'Stage {stage} of {stages}',
  'run.percent': '{percent}%',
  'run.for': 'For {elapsed}',
  'run.no-log': 'No log of {app} yet. I go by the cable.',

  'span.seconds': '{seconds, plural, =0 {less than a second} one {# second} other {# seconds}}',
  'span.minutes': '{minutes, plural, one {# minute} other {# minutes}}',
  'span.both':
    '{minutes, plural, one {# minute} other {# minutes}} {seconds, plural, one {# second} other {# seconds}}',

  'clock.gone': 'Gone {elapsed}',
  'clock.gone-of': 'Gone {elapsed} of {of}',
  'clock.installing': 'Installing for {elapsed}',
  'clock.installing-before': 'Installing for {elapsed} or more',
  'clock.recovery': 'Cable picture: {elapsed} of about {of}',
  'clock.recovery-over': 'Cable picture: {elapsed}',
  'clock.recovery-before': 'Cable picture: {elapsed} or more',

  'fact.model': 'Model',
  'fact.name': 'Name',
  'fact.system': 'iOS',
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
  'system.version': '{version}',
  'system.unknown.absent':
    '{platform, select, win32 {Apple Devices or iTunes has not been opened yet, so I can’t ask} other {Apple’s device service does not run here, so I can’t ask}}',
  'system.unknown.unasked': 'Not asked: I am not sure yet that no restore is running',
  'system.unknown.trouble': 'Apple’s device service does not answer me',

  'mode.normal': 'Running as usual',
  'mode.restore': 'Restore system',
  'mode.restore.serial': 'Restore system, by its serial',
  'mode.restore.order': 'Restore system, which was due',
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
  'path.named': '{path}: {port}',
  'path.attention':
    '{hubs, plural, one {Plug it straight into the computer, without the hub.} other {Plug it straight into the computer, without the hubs.}}',

  'since.at': '{at, time, short}',
  'since.before': 'Before {at, time, short}',
  masked: '{text}',
} as const;
