import { type Rule, whole } from './rule.ts';

/** Lines about Apple's signing server, the part for mobile networks, and harmless USB faults. */
export const signingRules: readonly Rule[] = [
  {
    word: 'server',
    pattern: /error from server=(\d{1,6})/i,
    fact: ([, status]) => ({ kind: 'signing', answer: 'refused', status: whole(status) }),
  },
  {
    word: 'eligible',
    pattern: /device (?:isn't|is not) eligible for the requested build/i,
    fact: () => ({ kind: 'signing', answer: 'refused', status: null }),
  },
  {
    word: 'reachable',
    pattern: /Server not reachable/i,
    fact: () => ({ kind: 'signing', answer: 'unreachable', status: null }),
  },
  {
    word: 'received',
    pattern: /received tss response/i,
    fact: () => ({ kind: 'signing', answer: 'granted', status: null }),
  },
  {
    word: 'personalize',
    pattern: /failed to personalize/i,
    fact: () => ({ kind: 'signing', answer: 'failed', status: null }),
  },
  {
    word: 'submit',
    // What the server then says stands behind it in the same line, and is read first.
    pattern: /tss_submit_job(?!.{0,40}error from server=)/i,
    fact: () => ({ kind: 'signing', answer: 'asked', status: null }),
  },
  {
    word: 'error',
    pattern: /radio-error = (\d{1,6})/i,
    // Recovery mode always prints the field; 0 is no fault.
    fact: ([, code]) => (code === '0' ? null : { kind: 'radio', code: whole(code) }),
  },
  {
    word: 'radio',
    pattern: /fatal recovery mode radio error|radio-error-string = '?[^'\s]/i,
    fact: () => ({ kind: 'radio', code: null }),
  },
  {
    word: 'amrusbdevice',
    pattern: /AMRUSBDevice error -?\d{1,12}/i,
    fact: () => ({ kind: 'usb-noise' }),
  },
  {
    word: 'devicerequest',
    pattern: /DeviceRequest failed: 0x/i,
    fact: () => ({ kind: 'usb-noise' }),
  },
  {
    word: 'amdeviceiocontrol',
    pattern: /AMDeviceIoControl:.{0,200}failed/i,
    fact: () => ({ kind: 'usb-noise' }),
  },
];
