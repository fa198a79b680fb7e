/** The one page for Apple or a repair shop, and the window's furniture around it. */
export const reportWords = {
  'report.title': 'iPhone update report',
  'report.made': 'Made by Holdsteady on {at, date, long}, {at, time, short}',
  'report.privacy.masked': 'Of serial number and chip number only the last four signs are shown.',
  'report.privacy.shown': 'Serial number and chip number are shown.',
  'report.foot':
    'Holdsteady only watches. It changed nothing on the iPhone, and sent nothing about it to the web.',

  'report.grounds': 'Holdsteady saw what bears no other mark.',
  'report.ground.seen': 'seen',
  'report.ground.said': 'said by the owner',
  'report.ground.unknown': 'not known',

  'report.say.title': 'Say this first',
  'report.say.none': 'My iPhone does not update or restore. I have no record of a try yet.',
  'report.say.fine': 'My iPhone went through its last try. I am not sure that all is well.',
  'report.say.pattern-4013':
    'My iPhone will not restore. It comes back in recovery mode instead of installing, as with error 4013.',
  'report.say.pattern-4014':
    'My iPhone will not restore. It comes back with a black screen instead of installing, as with error 4014.',
  'report.say.vanished': 'My iPhone will not restore. It drops off the cable while it installs.',
  'report.say.flapping': 'My iPhone will not restore. It drops off the cable again and again.',
  'report.say.never-returned':
    'My iPhone will not restore. It leaves the cable and does not come back within ten minutes.',
  'report.say.code': 'My iPhone will not restore. The computer stops with error {code}.',
  'report.say.unknown': 'My iPhone will not restore. It stops before it is through.',
  'report.say.same':
    'It fails at the same place {tries, plural, one {once} =2 {twice} other {# times}} so far, with {cables, plural, one {# cable} other {# cables}} on {ports, plural, one {# port} other {# ports}} and {computers, plural, one {# computer} other {# computers}}.',
  'report.say.data':
    'My data matters, and I have no backup. Please ask me before you erase or replace it.',
  'report.say.harm': 'It has been wet, dropped or repaired lately.',

  'report.what.title': 'What happened',
  'report.what.none': 'No try was watched so far.',
  'report.what.tries':
    '{tries, plural, one {One try} other {# tries}} since {from, date, medium}. {failed, plural, =0 {None of them} one {One} other {#}} failed in a way that counts.',
  'report.what.last': 'Last try: {outcome}',
  'report.what.same':
    '{tries, plural, =2 {Two} =3 {Three} =4 {Four} other {#}} of them stopped at the same place: {place}',
  'report.what.drops':
    '{drops, plural, =0 {No drop was seen in a try.} one {One drop was seen in a try.} other {# drops were seen in the tries.}}',
  'report.what.excused':
    '{tries, plural, one {One try does} other {# tries do}} not count: the computer slept, or it was called off.',

  'report.phone.title': 'iPhone and computer',
  'report.phone.model': 'Model',
  'report.phone.model-unknown': 'Not told by the iPhone so far',
  'report.phone.model-names': 'One of: {names}',
  'report.phone.system': 'iOS',
  'report.phone.system-before': '{version}, before the last try',
  'report.phone.system-unknown': 'Not told by the iPhone so far',
  'report.phone.serial': 'Serial number',
  'report.phone.serial-unknown': 'Not seen on the cable. It is in Settings, or on the box',
  'report.phone.ecid': 'Chip number (ECID)',
  'report.phone.ecid-unknown': 'Not seen on the cable',
  'report.phone.state': 'On the cable now',
  'report.phone.state-none': 'Not connected',
  'report.phone.path': 'Path',
  'report.phone.computer': 'Computer',
  'report.phone.computer-unknown': 'Its system could not be read',
  'report.phone.harm': 'Wet, dropped or repaired lately',
  'report.phone.backup': 'Backup',
  'report.phone.battery': 'Battery ran empty before',
  'report.phone.unasked': 'Not answered',

  'report.tries.title': 'Each try',
  'report.tries.try': 'Try',
  'report.tries.when': 'When',
  'report.tries.computer': 'Computer',
  'report.tries.cable': 'Cable and port',
  'report.tries.reached': 'How far',
  'report.tries.ended': 'How it ended',
  'report.tries.drops': 'Drops',
  'report.tries.started': '{at, date, medium}, {at, time, short}',
  'report.tries.way': '{cable}, {ports}',
  'report.tries.port': 'port {port}',
  'report.tries.port-named': 'port {port} ({name})',
  'report.tries.way-only': '{cable}',
  'report.tries.excused': '{outcome}. Not counted',
  'report.tries.log':
    '{behavior, select, update {Update. } erase {Restore. } other {}}{outcome}{quoted, select, yes { “{line}”} other {}}',
  'report.tries.more':
    '{count, plural, one {One earlier try is left out.} other {# earlier tries are left out.}} The record for a technician has them all.',
  'report.plain': '{text}',

  'report.picture.title': 'The connection over time',
  'report.picture.words':
    'Each bar is one try, from its start to the right. All of them are drawn to one scale.',
  'report.picture.bar': 'Try {number}',
  'report.picture.minutes': '{minutes} min',
  'report.picture.ios': 'iOS',
  'report.picture.waiting': 'Recovery or DFU mode',
  'report.picture.boot': 'Getting ready',
  'report.picture.install': 'Installing',
  'report.picture.away': 'Away',
  'report.picture.lost': 'Dropped',

  'report.steps.title': 'Fixes tried so far',
  'report.steps.done': '{title}: done',
  'report.steps.skipped': '{title}: skipped',
  'report.steps.open': '{title}: not yet',

  'report.checks.title': 'What was checked on this computer',
  'report.checks.problem': '{name}: {words}',
  'report.checks.fine': 'All is well: {names}',
  'report.checks.at': 'Looked at {from, date, medium}, {from, time, short}',
  'report.checks.between':
    'Looked at from {from, date, medium}, {from, time, short} to {to, date, medium}, {to, time, short}',
  'report.list': '{before}, {next}',

  'report.unknown.title': 'What could not be checked',
  'report.unknown.cable': 'If a cable is genuine, and which one is plugged in',
  'report.unknown.inside': 'What is inside the ports and inside the iPhone',
  'report.unknown.screen': 'What the iPhone shows on its screen',
  'report.unknown.checks': 'Of this computer: {names}',
  'report.unknown.blind': 'The USB ports could not be watched all the time',
  'report.unknown.log': 'What the computer’s own restore program wrote down about the tries',

  'ui.report.title': 'Report for Apple or a shop',
  'ui.report.open': 'Make the report',
  'ui.report.close': 'Back to the five fixes',
  'ui.report.intro':
    'One page with all that I saw. Read it through, then take it along or read it out on the phone.',
  'ui.report.numbers': 'Show serial number and chip number',
  'ui.report.numbers.hint':
    'For the person you hand it to. Leave it off if you post the report online.',
  'ui.report.pdf': 'Save as PDF',
  'ui.report.print': 'Print…',
  'ui.report.html': 'Save as web page',
  'ui.report.text': 'Copy as text',
  'ui.report.journal': 'Save the full record',
  'ui.report.journal.hint':
    'For a technician: each event with its time. It never holds serial numbers or names.',
  'ui.report.sheet': 'The report',
  'ui.report.busy': 'One moment…',
  'ui.help.report': 'Report for Apple or a shop',

  'report.told.saved': 'Saved as {file}.',
  'report.told.copied': 'Copied. You can paste it into a chat or a mail.',
  'report.told.printed': 'Sent to the printer.',
  'report.told.full': 'This disk is full. Nothing was saved. Make room, or choose another place.',
  'report.told.read-only':
    'Holdsteady may not write there. Nothing was saved. Choose another place.',
  'report.told.missing': 'That folder is gone. Nothing was saved. Choose another place.',
  'report.told.failed': 'That did not work, and nothing was saved. Try another place or form.',
  'report.told.unprinted': 'The printer did not take it. Save it as PDF instead.',

  'report.file.report': 'iPhone report {day}',
  'report.file.journal': 'Holdsteady record {day}',
  'report.file.pdf': 'PDF page',
  'report.file.html': 'Web page',
  'report.file.jsonl': 'Record of Holdsteady',
} as const;
