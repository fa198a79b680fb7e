/** The button coach: what to hold, what to mind, and what came of it. */
export const coachWords = {
  'coach.restart.title': 'Restart it by hand',
  'coach.restart.why': 'Turns the iPhone off and on again. It erases nothing.',
  'coach.force-restart.title': 'Force restart',
  'coach.force-restart.why': 'For an iPhone that hangs, or that shows nothing. It erases nothing.',
  'coach.recovery.title': 'Bring up the cable picture',
  'coach.recovery.why':
    'In recovery mode, {app} can update an iPhone that does not start. The mode by itself erases nothing.',
  'coach.dfu.title': 'DFU mode',
  'coach.dfu.why':
    'The last way in. The screen stays black. A restore from here erases the iPhone.',

  'coach.ready': 'Take the iPhone in both hands. Find the buttons. Leave the cable in.',
  'coach.ready.spoken': 'Get ready.',
  'coach.slider.side': 'Hold the side button until the slider shows. Then let go.',
  'coach.slider.side.spoken': 'Hold the side button.',
  'coach.slider.side-top': 'Hold the top or side button until the slider shows. Then let go.',
  'coach.slider.side-top.spoken': 'Hold the top or side button.',
  'coach.slider.side-volume':
    'Hold the side button and Volume Up until the slider shows. Let go at once.',
  'coach.slider.side-volume.spoken': 'Hold side and volume up. Let go when the slider shows.',
  'coach.slide': 'Drag the slider to turn it off.',
  'coach.slide.spoken': 'Drag the slider.',
  'coach.off': 'Wait until the screen is all black.',
  'coach.off.spoken': 'Now wait.',
  'coach.on.side': 'Hold the side button until the Apple logo shows.',
  'coach.on.side.spoken': 'Hold the side button until you see the logo.',
  'coach.on.side-top': 'Hold the top or side button until the Apple logo shows.',
  'coach.on.side-top.spoken': 'Hold the top or side button until you see the logo.',

  'coach.tap.up': 'Press Volume Up and let go.',
  'coach.tap.up.spoken': 'Press volume up.',
  'coach.tap.down': 'Press Volume Down and let go.',
  'coach.tap.down.spoken': 'Press volume down.',
  'coach.force.side':
    'Hold the side button until the Apple logo shows. Hold on if a slider comes first.',
  'coach.force.side.spoken': 'Now hold the side button, until you see the logo.',
  'coach.force.side-down': 'Hold the side button and Volume Down until the Apple logo shows.',
  'coach.force.side-down.spoken': 'Hold side and volume down, until you see the logo.',
  'coach.force.side-home': 'Hold Home and the top or side button until the Apple logo shows.',
  'coach.force.side-home.spoken': 'Hold home and the top or side button, until you see the logo.',
  'coach.through.side': 'Hold the side button. A logo will come: do not let go.',
  'coach.through.side.spoken': 'Now hold the side button. Do not let go at the logo.',
  'coach.through.side-down':
    'Hold the side button and Volume Down. A logo will come: do not let go.',
  'coach.through.side-down.spoken': 'Hold side and volume down. Do not let go at the logo.',
  'coach.through.side-home':
    'Hold Home and the top or side button. A logo will come: do not let go.',
  'coach.through.side-home.spoken':
    'Hold home and the top or side button. Do not let go at the logo.',
  'coach.past.side': 'Hold on until you see a cable and a computer. Then let go.',
  'coach.past.side.spoken': 'Hold on, until you see the cable picture.',
  'coach.past.side-down': 'Hold both until you see a cable and a computer. Then let go.',
  'coach.past.side-down.spoken': 'Hold both, until you see the cable picture.',
  'coach.past.side-home': 'Hold both until you see a cable and a computer. Then let go.',
  'coach.past.side-home.spoken': 'Hold both, until you see the cable picture.',
  'coach.black.side': 'Hold the side button. The screen goes black.',
  'coach.black.side.spoken': 'Now hold the side button.',
  'coach.dfu.add-down': 'Keep holding the side button, and hold Volume Down too.',
  'coach.dfu.add-down.spoken': 'Volume down too. Hold both.',
  'coach.dfu.side-down': 'Hold the side button and Volume Down.',
  'coach.dfu.side-down.spoken': 'Hold side and volume down.',
  'coach.dfu.side-home': 'Hold Home and the top or side button.',
  'coach.dfu.side-home.spoken': 'Hold home and the top or side button.',
  'coach.dfu.down': 'Let go of the side button. Keep holding Volume Down.',
  'coach.dfu.down.spoken': 'Let go of side. Keep volume down.',
  'coach.dfu.home': 'Let go of the top or side button. Keep holding Home.',
  'coach.dfu.home.spoken': 'Let go of the top or side button. Keep home.',

  'coach.after': 'Let go of the buttons. I am watching for the iPhone.',
  'coach.after.unseen': 'Let go of the buttons, and look at the screen of the iPhone.',

  'coach.caution.emergency':
    'Let go as soon as the slider shows. Holding on can start an emergency call.',
  'coach.caution.from-recovery': 'It shows the cable picture now. This takes it out of that.',
  'coach.caution.from-dfu': 'It is in DFU mode now. This takes it out of that.',
  'coach.caution.dfu': 'A black screen means that it worked. If a logo shows, start again.',
  'coach.caution.last':
    'Force restart brings it out of DFU mode again, as long as nothing restores it.',
  'coach.caution.absent':
    'I see no iPhone on the cable. You can go on. I just can’t tell if it works.',
  'coach.caution.blind':
    'I can’t read the USB ports now. You can go on. I just can’t tell if it works.',
  'coach.caution.many':
    'There is more than one iPhone here. Unplug the others, or I can’t tell if it works.',

  'coach.blocked.busy':
    'An update seems to be under way. Do not press any buttons now. Has it stopped? Then tell me so first.',
  'coach.blocked.already.recovery':
    'The cable picture is up already. There is nothing to press. Choose Update in {app}.',
  'coach.blocked.already.dfu': 'It is in DFU mode already. There is nothing to press.',
  'coach.blocked.no-slider': 'iOS does not run now, so no slider can show. Use a force restart.',

  'coach.worked.restart.title': 'It worked',
  'coach.worked.restart.sentence':
    'I saw it leave at {left, time, short} and come back at {at, time, short}.',
  'coach.worked.recovery.title': 'It worked',
  'coach.worked.recovery.sentence':
    '{seen, select, yes {I saw it leave at {left, time, short}. It came up in recovery mode at {at, time, short}.} other {I saw it come up in recovery mode at {at, time, short}.}} Now choose Update in {app}.',
  'coach.worked.dfu.title': 'It worked',
  'coach.worked.dfu.sentence':
    '{seen, select, yes {I saw it leave at {left, time, short}. It came up in DFU mode at {at, time, short}.} other {I saw it come up in DFU mode at {at, time, short}.}} The screen stays black.',
  'coach.came.title': 'It is on the cable',
  'coach.came.sentence':
    'It came at {at, time, short} and runs as usual. I did not see it leave, so I can’t say that it restarted.',

  'coach.missed.system.title': 'It started as usual',
  'coach.missed.system.recovery':
    'The logo is only half the way. Hold on past it, until you see a cable and a computer.',
  'coach.missed.system.dfu':
    'A logo came, so this is not DFU mode. The timing is tight. Start again.',
  'coach.missed.recovery.title': 'It shows the cable picture',
  'coach.missed.recovery.restart':
    'It came up in recovery mode. The hold may have been a little long. Or iOS can’t start by itself.',
  'coach.missed.recovery.dfu':
    'A logo came, and then the cable picture. Start again; you can go on from here.',
  'coach.missed.dfu.title': 'It came up in DFU mode',
  'coach.missed.dfu.sentence':
    'The screen is black, and that is DFU mode. Force restart brings it out of there.',
  'coach.missed.stayed.title': 'It never left the cable',
  'coach.missed.stayed.sentence':
    'So it did not restart. The hold may have been too short. Or a button does not work.',
  'coach.missed.stayed.said':
    'So it did not restart. The hold may have been too short. Or it is another model than the one you picked.',
  'coach.missed.away.title': 'It has not come back',
  'coach.missed.away.sentence':
    'It left at {left, time, short}. It may need more time, or it may be off. To turn it on, hold the side button until the logo shows.',
  'coach.missed.away.dfu':
    'It left at {left, time, short}, and I see nothing on the cable. It may be off. Start again.',

  'coach.hint.recovery':
    'Force restart once more, and let go at the logo. If that ends here too, choose Update in {app}.',
  'coach.hint.cable':
    'That was twice. A worn cable can hide what the iPhone does. Take another one, straight into the computer, and start again.',
  'coach.hint.cable.lightning':
    'That was twice. A worn cable can hide what the iPhone does. Take another one, best with the wide USB-A plug, and start again.',

  'coach.unseen.title': 'I couldn’t see it',
  'coach.unseen.restart':
    '{why, select, absent {No iPhone was on the cable.} blind {I could not read the USB ports.} other {More than one iPhone was here.}} Did the Apple logo show? Then it worked.',
  'coach.unseen.recovery':
    '{why, select, absent {No iPhone was on the cable.} blind {I could not read the USB ports.} other {More than one iPhone was here.}} Do you see a cable and a computer? Then it worked.',
  'coach.unseen.dfu':
    '{why, select, absent {No iPhone was on the cable.} blind {I could not read the USB ports.} other {More than one iPhone was here.}} A black screen may be DFU mode, or it may be off.',
  'coach.off.slept.title': 'The computer slept',
  'coach.off.slept.sentence': 'So I missed what the iPhone did. Start again when you are ready.',
  'coach.off.try.title': 'An update has begun',
  'coach.off.try.sentence': 'So I stopped counting. Leave the buttons and the cable alone now.',

  'coach.family.home': 'iPhone 6s and earlier, and the first iPhone SE',
  'coach.family.volume-down': 'iPhone 7 and 7 Plus',
  'coach.family.volume-up-down-side': 'iPhone 8 and later, and iPhone SE from 2020 on',
  'coach.narrowed.before-xs': 'By its serial it is an iPhone X or an earlier one.',
} as const;
