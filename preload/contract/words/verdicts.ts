/** What the evidence likely means, what was disproved by it, and the last tries at home. */
export const verdictWords = {
  'ui.verdict.label': 'What it likely is',
  'ui.verdict.gate': 'Try again',
  'ui.verdict.why': 'Why I think so',

  'verdict.shaky.title': 'Likely a shaky connection',
  'verdict.shaky.sentence':
    'The iPhone drops and comes back. Push both ends of the cable in, or take another cable.',
  'verdict.hub.title': 'The hub is a likely cause',
  'verdict.hub.sentence': 'Plug the cable straight into the computer, then try once more.',
  'verdict.steady.title': 'The cable looks steady',
  'verdict.steady.sentence':
    'It held for a minute, and the try failed the same way. So the cable is not likely the cause. Clean the ports, then try on another computer: that tells most.',
  'verdict.left-recovery.title': 'Likely no fault: download first',
  'verdict.left-recovery.sentence':
    'The iPhone leaves this screen after about 15 minutes. Let {app} finish the download. Then bring the screen back, and choose Update.',
  'verdict.inside.title': 'Likely inside the iPhone',
  'verdict.inside.sentence':
    'More tries at home are not likely to help. Get the report ready, and talk to Apple.',
  'verdict.dead-boot.title': 'The iPhone likely can’t start',
  'verdict.dead-boot.sentence':
    'It came back with a black screen more than once. That is likely a part inside. Talk to Apple.',
  'verdict.harmed.title': 'Likely harm inside the iPhone',
  'verdict.harmed.sentence':
    'Do not choose Restore: it erases all data. Talk to Apple or a repair shop first.',
  'verdict.storage.title': 'Likely no room on the iPhone',
  'verdict.storage.sentence':
    'No cable helps with that. If it starts, free some space and choose Update. If not, choose Update once more: it makes room where it can.',
  'verdict.network.title': 'Likely the network or the server',
  'verdict.network.sentence':
    'No cable helps with that. Check the internet link. Pause a VPN or a web filter, and look at step 1.',
  'verdict.file.title': 'Likely the download on the computer',
  'verdict.file.sentence':
    'No cable helps with that. Update {app}, let it load the software anew, and try once more.',
  'verdict.service.title': 'Likely a part inside the iPhone',
  'verdict.service.sentence':
    'The error names a part, not the cable. Get the report ready, and talk to Apple.',
  'verdict.driver.title': 'Likely the driver on this computer',
  'verdict.driver.sentence':
    'The computer can’t talk to the iPhone in this mode. Update it, restart it, or use another one.',
  'verdict.slept.title': 'Likely just the computer’s sleep',
  'verdict.slept.sentence':
    'That alone can end an update. This try does not count. Plug in the charger, keep the lid open, and try again.',

  'verdict.proof.drops': '{drops} drops within a minute',
  'verdict.proof.hub': 'Try {number} ran through a hub, on port {port}',
  'verdict.proof.steady': 'The test at {at, time, short} had no drop in 60 s',
  'verdict.proof.again': 'Try {number} failed after it, the same way as before',
  'verdict.proof.left-recovery': 'Try {number} left recovery mode after about 15 minutes',
  'verdict.proof.same-place':
    '{tries, plural, one {# try} other {# tries}} failed at the same place: {place}',
  'verdict.proof.variety':
    'With {cables, plural, one {# cable} other {# cables}} on {ports, plural, one {# port} other {# ports}}',
  'verdict.proof.dfu':
    '{tries, plural, one {# try} other {# tries}} came back with a black screen, with no hub between',
  'verdict.proof.harm': 'It was wet, dropped hard or repaired lately',
  'verdict.proof.no-backup': 'There is no backup',
  'verdict.proof.log': 'The log of try {number} ends with error {code}. {what}',
  'verdict.proof.log-line': 'The log of try {number} ends so: {what}',
  'verdict.proof.slept': 'The computer slept in the middle of try {number}',

  'ui.hidden.label': 'Left out',
  'hidden.direct':
    'Going straight in: {tries, plural, one {a try} other {# tries}} failed that way too.',
  'hidden.steady': 'Another cable: this one had no drop in a minute, and it failed all the same.',
  'hidden.other-cable': 'Yet another cable: it failed the same way with {cables} of them.',
  'hidden.other-port': 'Yet another port: it failed the same way on {ports} of them.',

  'last.folded.backup':
    'Folded away: you have no backup, and this erases all data. Talk to Apple or a repair shop first, in step 5.',
  'last.folded.harm':
    'Folded away: it was harmed and there is no backup. A repair may save your data. See step 5 first.',

  'ui.erases.title': 'This is a Restore. It erases the iPhone.',
  'ui.erases.sentence':
    'You said that you have no backup. To stop, press Cancel in {app} before it starts to install.',
} as const;
