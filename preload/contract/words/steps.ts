/** The five fixes: headlines, reasons, substeps, warnings. One sentence at a time, no blame. */
export const stepWords = {
  'step.update.title.mac': 'Update macOS',
  'step.update.title.windows': 'Update iTunes or Apple Devices',
  'step.update.title.linux': 'Update this computer',
  'step.update.why':
    'A common cause is software on the computer that does not fit your iPhone. It is also the quickest one to rule out.',
  'step.update.mac.open':
    'Open the Apple menu, System Settings, General, Software Update. Your Mac looks for updates by itself.',
  'step.update.mac.install':
    'If an update is waiting, press Update Now. Keep the Mac on its charger, awake, with the lid open.',
  'step.update.mac.allow':
    'If the Mac asks to allow the accessory to connect, press Allow. Keep the Mac unlocked. It may ask again when the iPhone changes mode.',
  'step.update.mac.long':
    'A big macOS upgrade can take an hour. If the iPhone is urgent, use another computer that is up to date.',
  'step.update.windows.which':
    'Look which one you have: Apple Devices, iTunes from the Microsoft Store, or iTunes from Apple’s website. If Apple Devices is there, it does the iPhone work in place of iTunes.',
  'step.update.windows.store':
    'From the Store: open Microsoft Store, then Library, then Get updates.',
  'step.update.windows.itunes': 'From Apple’s website: open iTunes, then Help, Check for Updates.',
  'step.update.windows.optional':
    'Open Settings, Windows Update. Take the optional updates too: Apple’s driver can be among them.',
  'step.update.linux.tools':
    'Install the updates that wait for this computer. Better still, borrow a Mac or a Windows PC: Apple’s restore programs run only there.',
  'step.update.linux.other':
    'Do you restore with idevicerestore? Update it and usbmuxd with your package manager.',
  'step.update.restart':
    'Then restart the computer, even if there was nothing to update. That frees a stuck USB connection.',
  'step.update.filters':
    'A VPN, a web filter or security software can block Apple’s servers. Pause it for this update, then turn it on again. On a work computer, ask your IT team.',
  'step.update.clock': 'Check that the computer’s date and time are right.',
  'step.update.not-now': 'Do not update the computer while it is working on an iPhone.',
  'step.update.sight':
    'This computer runs {system}. I can’t see yet if an update is waiting, so you tick this one.',
  'step.update.sight-unknown':
    'I can’t see yet if an update is waiting on this computer, so you tick this one.',

  'step.restart.title': 'Restart your iPhone',
  'step.restart.why':
    'Small faults go away when the iPhone starts fresh. A restart erases nothing.',
  'step.restart.normal':
    'Does it still show the Home Screen? Leave it plugged in, turn it off, and turn it on again.',
  'step.restart.normal.face':
    'Does it still show the Home Screen? Leave it plugged in. Hold the side button and a volume button until a slider shows. Let go and drag it. Then turn the iPhone on again.',
  'step.restart.normal.side':
    'Does it still show the Home Screen? Leave it plugged in. Hold the side button until a slider shows. Let go and drag it. Then turn the iPhone on again.',
  'step.restart.normal.top':
    'Does it still show the Home Screen? Leave it plugged in. Hold the top or side button until a slider shows. Let go and drag it. Then turn the iPhone on again.',
  'step.restart.force.volume-up-down-side':
    'If that is not enough, force it: press and let go of Volume Up. Press and let go of Volume Down. Then hold the side button until the Apple logo shows, about 10 to 15 seconds.',
  'step.restart.force.volume-down':
    'If that is not enough, force it: hold Volume Down and the side button together until the Apple logo shows.',
  'step.restart.force.home':
    'If that is not enough, force it: hold the Home button and the top or side button together until the Apple logo shows.',
  'step.restart.force.intro':
    'If that is not enough, force it with the buttons. Which ones depends on the model:',
  'step.restart.force.new':
    'iPhone 8 and later, and iPhone SE from 2020 on: press and let go of Volume Up. Press and let go of Volume Down. Then hold the side button until the Apple logo shows.',
  'step.restart.force.seven':
    'iPhone 7 and 7 Plus: hold Volume Down and the side button together until the Apple logo shows.',
  'step.restart.force.old':
    'iPhone 6s and earlier, and the first iPhone SE: hold the Home button and the top or side button together until the Apple logo shows.',
  'step.restart.backup':
    'If it starts: connect it, tap Trust, and back it up now. Then choose Update in {app}.',
  'step.restart.recovery':
    'If it does not start: press the same buttons again. This time keep holding past the logo, until you see a picture of a cable and a computer. Then choose Update.',
  'step.restart.picture':
    'Cable picture on the iPhone? It waits for this computer. Choose Update in {app}, which tries to keep your data. Leave the cable in.',
  'step.restart.logo':
    'Apple logo, again and again? Force a restart, as said above. If the logo comes back, bring up the cable picture, and choose Update.',
  'step.restart.fifteen':
    'The iPhone may leave the cable picture after about 15 minutes, while the download still runs. That is not a fault. Let the download finish, then bring the picture back.',
  'step.restart.data-recovery':
    '“Attempting data recovery” on the iPhone is normal after an Update. It is about keeping your data.',
  'step.restart.buttons':
    'Buttons broken? Choose Settings, General, Shut Down. Then plug in the cable, and it starts by itself.',
  'step.restart.erase': 'Choose Update, not Restore. Restore erases the iPhone.',
  'step.restart.sight':
    'I can see the iPhone leave and come back. I can’t see if it was a normal restart or a forced one.',

  'step.cable.title': 'Use a different cable',
  'step.cable.why':
    'A cable wears out inside, where nobody sees it. It can charge well and still lose data.',
  'step.cable.one': 'Change one thing at a time. Then you know what helped.',
  'step.cable.good':
    'Take a short cable from Apple, or one with the Made for iPhone mark. No extension. A cable made only for charging will not do.',
  'step.cable.direct':
    'Plug it straight into the computer. No hub, screen, keyboard or dock in between.',
  'step.cable.direct.windows':
    'Plug it straight into the computer. No hub, screen or keyboard in between. On a desktop PC, use a port at the back.',
  'step.cable.other-port': 'Still no luck? Use a port on the other side of the computer.',
  'step.cable.again': 'Close {app} and open it again. Then try the update once more.',
  'step.cable.usb-c':
    'This iPhone has a USB-C port. The cable from its box carries data and is good enough.',
  'step.cable.lightning':
    'This iPhone has a Lightning port. A cable with the wide USB-A plug at the other end is the steadier choice here.',
  'step.cable.30-pin':
    'This iPhone has the wide port of the first ones. Use Apple’s own cable, if you still have it.',
  'step.cable.either':
    'iPhone 15 and later have a USB-C port: the cable from the box is good enough. For earlier ones, a Lightning cable with the wide USB-A plug is the steadier choice.',
  'step.cable.no-show':
    'The iPhone never shows up here? Unlock it, and tap Trust if it asks. Push both ends of the cable in. Then change the cable, and after that the port.',
  'step.cable.no-show.windows':
    'The iPhone never shows up here? Unlock it, and tap Trust if it asks. Push both ends of the cable in. Then change the cable, and after that the port. If that is no help, the driver may be missing: see step 1.',
  'step.cable.usb-c-only':
    'Only USB-C ports on the computer? Try the direct cable first. If that fails, Apple’s adapter or a hub with its own power is a fair second choice.',
  'step.cable.wiggle': 'Never wiggle the cable while an update runs.',
  'step.cable.sight':
    'I can see the path and the speed, and when the iPhone leaves. I can’t see which cable it is, or if it is a genuine one.',

  'step.ports.title': 'Clean the ports',
  'step.ports.why':
    'Lint packs flat at the bottom of the port. Then the plug stops short and slips.',
  'step.ports.off':
    'Unplug the cable. Turn the iPhone off; if its screen is frozen, clean only the computer’s side. Shut the computer down.',
  'step.ports.look':
    'Look inside with a bright light. If the plug does not click, or stands out a little, lint is likely.',
  'step.ports.loosen':
    'Loosen the lint with a dry wooden toothpick or a soft dry brush, along the bottom and the sides. Use a light touch. Stop if it does not give.',
  'step.ports.plug': 'Clean the plug of the cable too, and the port of the computer.',
  'step.ports.again': 'Turn both on, plug in, and watch the left side of this window for a minute.',
  'step.ports.lightning': 'Keep off the thin gold contacts inside the port.',
  'step.ports.usb-c': 'Keep off the tongue in the middle of the port.',
  'step.ports.30-pin': 'Keep off the row of thin contacts in the middle of the wide port.',
  'step.ports.either':
    'In a Lightning port, keep off the thin gold contacts. In a USB-C port, keep off the tongue in the middle.',
  'step.ports.metal':
    'No metal: no pin, no paper clip, no SIM tool. It can scrape the contacts or short them. No liquid. Do not blow into the port, breath is damp.',
  'step.ports.air':
    'Apple advises against canned air for the iPhone. On the computer’s port you may use it: can upright, 15 cm (6 in) away, at an angle, in short puffs.',
  'step.ports.liquid':
    'Does the iPhone warn of liquid? Unplug it, tap it gently with the port facing down, and let it dry for 30 minutes or more. It can take a day. No heat, no rice, no charging by cable.',
  'step.ports.damage':
    'Do you see damage, a green or white crust, or does the plug wobble? Then go to step 5.',
  'step.ports.source':
    'This step is from repair practice. Apple’s page about 4013 does not list it.',
  'step.ports.sight': 'I can’t look inside a port, so you tick this one.',

  'step.last.title': 'Last tries at home',
  'step.last.locked': 'They open here when steps 1 to 4 are done or skipped.',
  'step.last.computer':
    'Try another computer, with the same cable. It is the best test of where the fault is.',
  'step.last.restore':
    'Bring up the cable picture, and choose Restore in {app}. Afterwards you need the password of your Apple Account.',
  'step.last.dfu':
    'Or restore it from DFU mode. Repair shops do so; Apple does not describe it. Then choose Restore in {app}.',
  'step.last.stop':
    'I can’t stop a restore. To stop it, press Cancel in {app} before it starts to install.',

  'step.support.title': 'Contact Apple Support',
  'step.support.why':
    'Some causes sit inside the iPhone. Only Apple or a good repair shop can fix those.',
  'step.support.contact':
    'Contact Apple Support: on the web, in the Apple Support app on another device, or at an Apple Store.',
  'step.support.say':
    'Tell them the error number, and what you tried: which cables, which ports, which computers.',
  'step.support.data':
    'Does your data matter? Say so first. Apple’s usual fix erases or replaces the iPhone. Saving data is a separate service.',
  'step.support.bring':
    'Take along: the iPhone, the cable, your ID, proof of purchase, and the password of your Apple Account.',
  'step.support.cost': 'In the first year, or with AppleCare, the repair may be free or cost less.',
  'step.support.wet':
    'Was the iPhone wet, dropped hard or repaired lately? Then come here before you choose Restore.',
  'step.support.sight': 'I can’t see this one. You tick it.',

  'list.wait': 'An update is under way. Touch nothing until it is over; this list can wait.',
  'list.end':
    'You have been through the list. {skipped, plural, =0 {} one {You skipped one step: try it if you can.} other {You skipped # steps: try them if you can.}} Then try the update once more. If the same error comes back, the cause is likely inside the iPhone: see step 5.',

  'proof.ticked': 'You ticked this at {at, time, short}',
  'proof.seen-restart': 'Seen at {at, time, short}: it left and came back after {gone}',

  'skip.did-before': 'I did this before',
  'skip.not-possible': 'I can’t do this here',
  'skip.later': 'I’ll do it later',
} as const;
