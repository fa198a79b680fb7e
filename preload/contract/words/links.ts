/** Cables and ports, the steadiness test, and the same case on two computers. */
export const linkWords = {
  'port.plain': 'Port {port}',
  'port.named': '{name}',

  'link.tally':
    '{drops, plural, =0 {No drops} one {# drop} other {# drops}} in {watched} of watching',
  'link.tally.rate':
    '{drops, plural, one {# drop} other {# drops}} in {watched} of watching, {rate} a minute',
  'link.watched': '{minutes, plural, =0 {less than a minute} one {# minute} other {# minutes}}',
  'link.ranking.differ': '{best} held better. {bestTally}. {worst}: {worstTally}.',
  'link.ranking.alike': 'No clear difference so far.',
  'link.ranking.short': 'I compare them once each was watched for {minutes} minutes.',

  'test.refused.blind': 'I can’t read the USB ports, so I can’t test.',
  'test.refused.asleep': 'The computer is about to sleep. Test when it is awake.',
  'test.refused.try': 'A try is running. Test when it is over.',
  'test.refused.coach': 'You are at the buttons. Test after that.',
  'test.refused.none': 'Plug in the iPhone to test its cable. Any screen will do.',
  'test.refused.many': 'Leave only one iPhone plugged in, then test.',
  'test.refused.installing': 'The iPhone may still be installing. Test after that.',
  'test.refused.replay': 'This is a recording. Leave it to test your own cable.',

  'test.drops': '{drops, plural, =0 {0 drops} one {# drop} other {# drops}}',
  'test.result': '{drops, plural, =0 {0 drops} one {# drop} other {# drops}} in 60 s',
  'test.result.steady': 'The cable looks steady.',
  'test.result.chance': 'One drop may be chance. Test once more.',
  'test.result.shaky':
    'The connection is shaky. Take another cable or port, then test again to compare.',
  'test.void.title': 'This test does not count',
  'test.void':
    '{why} {drops, plural, =0 {} one {Before that it dropped once. } other {Before that it dropped # times. }}Start again when you are ready.',
  'test.void.left': 'The iPhone left and did not come back in time.',
  'test.void.mode': 'The iPhone came back in another mode.',
  'test.void.moved': 'The iPhone came back on another port.',
  'test.void.try': 'An update or a restore began.',
  'test.void.coach': 'You held buttons on the iPhone.',
  'test.void.slept': 'The computer slept.',
  'test.void.blind': 'I could not read the USB ports.',
  'test.void.cable': 'You took another cable.',
  'test.void.stopped': 'You stopped it.',
  'test.void.closed': 'Holdsteady was closed.',

  'elsewhere.computer':
    'Another computer: {platform, select, darwin {Mac} win32 {Windows PC} other {Linux}}',
  'elsewhere.unknown': 'Another computer',

  'ui.port.in-use': 'Ports',
  'ui.port.now': 'In use',
  'ui.port.rename': 'Name {port}',
  'ui.port.name': 'Where is it?',
  'ui.port.hint': 'left, near the hinge',
  'ui.port.hint.plain': 'Give a port a name, and you will know it again.',

  'ui.same.question': 'Same cable?',
  'ui.same.yes': 'Yes',
  'ui.same.other': 'Another',
  'ui.same.new': 'A new one',
  'ui.same.choose': 'Which one is it now?',

  'ui.test.title': 'Steadiness test',
  'ui.test.what':
    'I watch the cable for 60 seconds and count each drop. Lay the iPhone down. Leave it and the cable alone.',
  'ui.test.start': 'Start the test',
  'ui.test.again': 'Test again',
  'ui.test.stop': 'Stop',
  'ui.test.left': '{left} left',
  'ui.test.running': 'Testing: {left} left, {drops}',
  'ui.test.steady': 'Steady so far. Leave the cable alone.',
  'ui.test.dropped': 'It goes on. Leave the cable alone.',
  'ui.test.gone': 'It is gone. I wait for it to come back.',
  'ui.test.over': 'The minute is over. I wait for it to come back.',
  'ui.test.now': 'Now',
  'ui.test.before': 'Before',
  'ui.test.picture':
    '{breaks, plural, =0 {One minute without a break.} one {One minute with # break.} other {One minute with # breaks.}}',
  'ui.test.after-cleaning':
    'Test again once the ports are clean. I compare it with the test before.',

  'ui.case.title': 'Going on with another computer?',
  'ui.case.what':
    'Save these tries to a file and open it there. Serial and chip numbers stay out of it, but for their last four digits.',
  'ui.case.save': 'Save a file…',
  'ui.case.open': 'Open a file…',

  'shell.case.save-title': 'Save the tries for another computer',
  'shell.case.open-title': 'Open the tries of another computer',
  'shell.case.kind': 'Holdsteady case',
  'shell.case.name': 'iPhone tries',
} as const;
