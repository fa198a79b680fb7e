/** Cables and ports, the steadiness test, and the same case on two computers. */
export const linkWords = {
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
} as const;
