/** The ledger of tries, and the cables. */
export const triesWords = {
  'try.none': 'No tries yet. I note each one here, so that you never repeat one for nothing.',
  'try.first': 'One try so far.',
  'try.running': 'Try {number} is running.',
  'try.same':
    '{tries, plural, =2 {Two} =3 {Three} =4 {Four} other {#}} tries failed at the same place.',
  'try.mixed': 'They did not all fail at the same place.',
  'try.plain': '{tries, plural, one {# try so far.} other {# tries so far.}}',

  'try.outcome.running': 'Running now',
  'try.outcome.pattern-4013': 'Came back in recovery mode instead of installing (like error 4013)',
  'try.outcome.pattern-4014':
    'Came back with a black screen instead of installing (like error 4014)',
  'try.outcome.vanished': 'Vanished in the middle of installing',
  'try.outcome.flapping': 'Dropped again and again',
  'try.outcome.left-recovery': 'Left recovery mode by itself, after about 15 minutes',
  'try.outcome.code': 'Error {code}. {what}',
  'try.outcome.stopped': 'Stopped with an error',
  'try.outcome.never-returned': 'Waited ten minutes; it never came back',
  'try.outcome.finished': 'Finished: it runs another iOS than before',
  'try.outcome.returned': 'iPhone started again. Not known if it worked',
  'try.outcome.called-off': 'You ended it',
  'try.outcome.unknown': 'Ended. Not known how',

  'try.reached.0': 'Nothing yet',
  'try.reached.1': 'Recovery mode',
  'try.reached.2': 'Getting ready to install',
  'try.reached.3': 'Installing',
  'try.reached.4': 'Started again',

  'try.place.normal': 'iPhone as usual',
  'try.place.recovery': 'Recovery mode',
  'try.place.recovery-loaded': 'Recovery mode, getting ready',
  'try.place.dfu': 'DFU mode',
  'try.place.dfu-loaded': 'DFU mode, first part loaded',
  'try.place.restore': 'Installing',
  'try.place.low-level': 'Low-level mode',

  'evidence.begun-seen': 'It changed mode by itself: an update or a restore had begun',
  'evidence.begun-unsure':
    'It was counted anew in recovery mode, as when an update begins. A loose plug can look the same',
  'evidence.begun-said': 'You said that you had started it',
  'evidence.begun-log': 'Your computer began to write a log of it',
  'evidence.from-log': 'I know of this try only from its log',
  'evidence.restore-by-log': 'The log says that it runs the restore system',
  'evidence.log-update': 'The log says: Update. It keeps the data',
  'evidence.log-erase': 'The log says: Restore. It erases the iPhone',
  'evidence.log-words': 'The log’s own words: “{text}”',
  'evidence.log-worked': 'The log says that it worked',
  'evidence.log-stopped':
    '{code, select, none {The log says that it stopped} other {The log says that it stopped with error {code}}}',
  'evidence.gap': 'Gone for {gone}, then back as expected',
  'evidence.lost-late': 'Back after {gone} in the next mode',
  'evidence.restore-by-serial': 'Its serial is that of the restore system',
  'evidence.restore-by-order':
    'It came back when the restore system was due, so it is taken for that',
  'evidence.counted-anew': 'Gone for {gone} just after the restore system began: that is normal',
  'evidence.drop': 'Left without a plan',
  'evidence.drop-back': 'Back after {gone} in the same mode: points to cable or port',
  'evidence.wrong':
    'Back after {gone} in {mode, select, dfu {DFU mode} recovery {recovery mode} low {a low-level mode} other {iOS}}, not as expected',
  'evidence.wrong-fast': 'Back almost at once: the iPhone likely refused what it was sent',
  'evidence.wrong-late':
    'Back after a good while: the iPhone likely started to install, then gave up',
  'evidence.never': 'Ten minutes without a sign of it',
  'evidence.slow-usb': 'Counted at a slow USB speed: points to cable or port',
  'evidence.others-left':
    '{count, plural, one {Another device} other {# other devices}} left at the same moment: points to hub or computer',
  'evidence.slept': 'The computer slept in the middle',
  'evidence.blind': 'I could not watch all the time',
  'evidence.started-ios': 'It started iOS instead',
  'evidence.version': 'Was iOS {from}, is iOS {to}',
  'evidence.stalled': 'It stayed there and nothing followed',
  'evidence.replugged': 'Left and came back in the same mode after {gone}',
  'evidence.said-stopped': 'You said that it stopped',
  'evidence.said-unplugged': 'You said that you pulled it out',
  'evidence.moved': 'It came back on another USB port',
  'evidence.flapping': '{count} losses within a minute',

  'cable.unknown': 'Not known',
  'cable.letter': 'Cable {letter}',
  'cable.named': 'Cable {letter}: {name}',
} as const;
