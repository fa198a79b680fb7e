/** "Before you start", and the checks in the first step: everything but what a check itself says. */
export const readinessWords = {
  'ready.title': 'Before you start',
  'ready.gate.none': 'I am about to look at this computer.',
  'ready.gate.fine': 'This computer is ready.',
  'ready.gate.problems':
    '{problems, plural, one {One thing needs a look.} other {# things need a look.}}',
  'ready.gate.unclear':
    '{fine, plural, =0 {I could not tell anything about this computer.} other {Nothing wrong that I can see. {unclear, plural, one {One thing I could not tell.} other {# things I could not tell.}}}}',
  'ready.more': 'and {more, plural, one {one more} other {# more}}',
  'ready.gate.asks': '{count, plural, one {one question} other {# questions}} for you',
  'ready.checking': 'Looking: {done} of {total} done',
  'ready.list': 'What I looked at on this computer',
  'ready.step.title': 'What I looked at',

  'ready.result.ok': 'Fine',
  'ready.result.attention': 'Needs a look',
  'ready.result.unknown': 'Could not tell',
  'ready.checking.one': 'Looking…',

  'ready.again': 'Check again',
  'ready.again.hint':
    'This also asks {platform, select, darwin {macOS} win32 {Windows} other {the system}} for waiting updates. It can take a minute or two.',
  'ready.stop': 'Stop',
  'ready.details': 'Details',
  'ready.details.name': 'Details of: {name}',
  'ready.details.none': 'There is nothing more to show.',
  'ready.details.from': 'Read from {from}',
  'ready.now': 'Now',
  'ready.at': 'Looked at {when}',

  'ready.network.ask':
    'May I ask Apple if its servers can be reached, and what is newest? I ask only Apple’s servers, for its lists once a day at most. I send nothing about you, this computer’s name or your iPhone’s number.',
  'ready.network.allow': 'Look it up',
  'ready.network.off': 'Stop asking Apple',
  'ready.network.on': 'You said that I may ask Apple’s servers.',

  'ready.fix.system-update': 'Open the update settings',
  'ready.fix.storage': 'Open the storage settings',
  'ready.fix.power': 'Open the power settings',
  'ready.fix.vpn': 'Open the VPN settings',
  'ready.fix.network': 'Open the network settings',
  'ready.fix.clock': 'Open date and time',
  'ready.fix.step': 'Show me how',
  'ready.fix.copy': 'Copy what I read',

  'ready.awake':
    'I keep this computer awake while this try runs. I can’t keep it awake with the lid closed.',
  'ready.charger': 'Plug in the charger. This computer runs on its battery.',
  'ready.disk': 'This computer is short of space. The try may stop for lack of room.',

  'status.sleepy.title': 'Your computer may sleep',
  'status.sleepy.sentence':
    'Your computer is on battery. Plug in its charger so it does not sleep in the middle.',
  'status.sleepy.next': 'Plug in the charger.',
  'status.vm.title': 'Inside a virtual machine',
  'status.vm.sentence': 'The phone gets lost when it changes mode here. Use the real computer.',

  'step.update.sight-checks':
    'I looked at this computer, as you see here. What I can’t tell, you tick yourself.',
  'proof.seen-update': 'Seen at {at, time, short}: nothing waits to be updated',
  'timeline.update-seen': 'I saw that nothing waits to be updated: step 1 is done',
  'timeline.update-disproved': 'I saw that an update waits: step 1 is open again',
} as const;
