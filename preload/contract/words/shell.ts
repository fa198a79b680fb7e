/** Words around the page: menu, dialogs, command line, terminal. */
export const shellWords = {
  'shell.menu.app': 'Holdsteady',
  'shell.menu.quit': 'Quit',
  'shell.menu.steps': 'Steps',
  'shell.menu.step': 'Open step {number}',
  'shell.menu.try': 'Try',
  'shell.menu.try-started': 'I’ve started an update or a restore',
  'shell.menu.try-stopped': 'It has stopped',
  'shell.menu.cable-changed': 'I’ve changed the cable',
  'shell.menu.tries': 'All tries',
  'shell.menu.view': 'View',
  'shell.menu.zoom-in': 'Larger text',
  'shell.menu.zoom-out': 'Smaller text',
  'shell.menu.zoom-reset': 'Usual text size',
  'shell.menu.on-top': 'Keep on top',
  'shell.menu.speak': 'Speak to me',
  'shell.menu.retry-usb': 'Look at the USB ports again',
  'shell.menu.replay': 'Replay',
  'shell.menu.replay-healthy': 'See a restore that works',
  'shell.menu.replay-failing': 'See a restore that fails',
  'shell.menu.replay-leave': 'Leave the replay',
  'shell.menu.help': 'Help',
  'shell.menu.timeline': 'What happened?',
  'shell.menu.number': 'What does this number mean?',
  'shell.menu.shortcuts': 'Keyboard shortcuts',
  'shell.menu.help-4013': 'Apple’s page about error 4013',
  'shell.menu.help-restart': 'Apple’s page about force restart',
  'shell.menu.help-support': 'Apple Support for iPhone',

  'shell.dialog.stopped-title': 'Holdsteady has to close',
  'shell.dialog.stopped':
    'Something went wrong inside Holdsteady. Your iPhone is not affected: Holdsteady only watches. Open it again to carry on. What happened is written down in {file}.',
  'shell.dialog.page-title': 'The window stopped working',
  'shell.dialog.page':
    'Holdsteady tried to bring its window back, and it stopped again. Your iPhone is not affected: Holdsteady only watches. Open Holdsteady again to carry on.',

  'shell.option.misspelt': 'There is no option {word}. Did you mean --{meant}?',
  'shell.option.demo': '--demo takes healthy or failing, not {word}.',
  'shell.option.replay': '--replay needs a file.',
  'shell.option.speed': '--speed takes a number from {slowest} to {fastest}.',
  'shell.option.speed-alone': '--speed goes with --demo or --replay.',
  'shell.option.restore-logs': '--restore-logs needs a folder.',
  'shell.option.restore-logs-live': 'Leave out --restore-logs, or --demo and --replay.',
  'shell.option.both': 'Use either --demo or --replay, not both.',
  'shell.option.probe': '--probe takes nothing or network, not {word}.',
  'shell.option.probe-alone': '--probe goes alone, or with --record.',
  'shell.option.record': '--record needs a folder.',
  'shell.option.record-alone': '--record goes with --probe.',
  'shell.option.unreadable':
    '{reason, select, missing {There is no file {file}.} newer {A later version of Holdsteady recorded {file}. This one cannot read it.} damaged {{file} is not a recording of Holdsteady.} other {The recording {file} cannot be read.}}',
  'shell.option.already-open': 'Holdsteady is open already. Look for its window.',
  'shell.option.debugger': 'This build of Holdsteady does not start with {word}.',

  'shell.replay.healthy': 'A restore that works',
  'shell.replay.failing': 'A restore that fails',
  'shell.replay.file': '{file}',

  'shell.notice.history-not-saved-full':
    'This computer’s disk is full. Your ticks and the history are kept only until you close Holdsteady.',
  'shell.notice.history-not-saved-read-only':
    'Holdsteady may not write to its folder. Your ticks and the history are kept only until you close it.',
  'shell.notice.history-not-saved':
    'The history could not be saved. Your ticks are kept only until you close Holdsteady.',
  'shell.notice.history-newer':
    'A later version of Holdsteady wrote some of the history. That part is not shown, and nothing is lost.',
  'shell.notice.history-damaged': 'A part of the history could not be read. The rest is shown.',
  'shell.notice.case-saved': 'Saved. Open this file in Holdsteady on the other computer.',
  'shell.notice.case-not-saved':
    'The file could not be saved there. Try another folder. Nothing is lost.',
  'shell.notice.case-opened': 'The tries of the other computer are in your list now.',
  'shell.notice.case-known':
    'All tries of this file are in your list already. Nothing has changed.',
  'shell.notice.case-foreign': 'This file is not from Holdsteady. Nothing has changed.',
  'shell.notice.case-damaged':
    'This file is damaged, so I did not use it. Save it once more on the other computer. Nothing has changed.',
  'shell.notice.case-newer':
    'A later version of Holdsteady made this file. Update Holdsteady here, then open it again. Nothing has changed.',
  'shell.notice.case-too-big':
    'This file is far too big to be a list of tries. Nothing has changed.',
  'shell.notice.case-unreadable': 'This file could not be read. Nothing has changed.',
  'shell.notice.replay-unopened': 'The recording could not be opened, so nothing is played.',
  'shell.notice.replay-empty': 'Nothing happens in this recording: there is nothing to play.',
  'shell.notice.replay-damaged': 'A part of this recording could not be read. The rest was played.',

  'shell.terminal.status':
    '{time}  {source, select, recording {Recording: } other {}}{title}. {sentence}{rest}',
  'shell.terminal.next': 'Next: {next}',
  'shell.terminal.ended': '{time}  The recording has ended.',
  'shell.terminal.notice': '{time}  Note: {text}',
} as const;
