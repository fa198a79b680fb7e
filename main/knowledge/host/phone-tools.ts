/** A program that may take an iPhone for itself, and the names that it runs under. */
interface PhoneTool {
  readonly name: string;
  /** In lower case, without `.exe`. */
  readonly runs: readonly string[];
}

/**
 * Programs of others that watch for iPhones and open them, or that hand USB devices on to a virtual
 * machine. Names as their makers ship them, noted in November 2026.
 */
const phoneTools: readonly PhoneTool[] = [
  { name: '3uTools', runs: ['3utools', '3utoolsservice', '3utoolsv3'] },
  { name: 'AltServer', runs: ['altserver'] },
  { name: 'AnyTrans', runs: ['anytrans', 'anytrans for ios'] },
  { name: 'Apple Configurator', runs: ['apple configurator', 'apple configurator 2', 'cfgutil'] },
  { name: 'Dr.Fone', runs: ['drfone', 'dr.fone', 'wondershare dr.fone'] },
  { name: 'iExplorer', runs: ['iexplorer'] },
  { name: 'iMazing', runs: ['imazing', 'imazing mini', 'imazing-mini'] },
  { name: 'iTools', runs: ['itools', 'itools4', 'itools pro'] },
  {
    name: 'libimobiledevice tools',
    runs: ['idevicebackup2', 'idevicesyslog', 'ideviceinstaller', 'ifuse'],
  },
  { name: 'palera1n', runs: ['palera1n', 'checkra1n'] },
  { name: 'Parallels', runs: ['prl_vm_app', 'prl_client_app'] },
  { name: 'PhoneRescue', runs: ['phonerescue', 'phonerescue for ios'] },
  { name: 'QEMU', runs: ['qemu-system-x86_64', 'qemu-system-aarch64'] },
  { name: 'ReiBoot', runs: ['reiboot', 'tenorshare reiboot'] },
  { name: 'Sideloadly', runs: ['sideloadly', 'sideloadlydaemon'] },
  { name: 'usbfluxd', runs: ['usbfluxd'] },
  { name: 'VirtualBox', runs: ['virtualboxvm', 'vboxheadless'] },
  { name: 'VMware', runs: ['vmware-vmx', 'vmware'] },
  { name: 'Xcode device tools', runs: ['devicectl'] },
];

/** Linux keeps so many letters of a program's name. */
const linuxLength = 15;

/** Which of the known tools are among some running programs, in the order of the alphabet. */
export function phoneToolsAmong(running: readonly string[]): readonly string[] {
  const names = new Set(running.map((name) => name.toLowerCase().replace(/\.exe$/, '')));
  const isRunning = (name: string) =>
    names.has(name) || (name.length > linuxLength && names.has(name.slice(0, linuxLength)));
  return phoneTools.filter(({ runs }) => runs.some(isRunning)).map(({ name }) => name);
}
