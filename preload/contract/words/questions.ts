/** The questions that only the person can answer, and what the answers mean for the way ahead. */
export const questionWords = {
  'question.harm': 'Has this iPhone been wet, dropped hard, or repaired lately?',
  'answer.harm-no': 'No',
  'answer.harm-yes': 'Yes',
  'answer.harm-unsure': 'Not sure',
  'advice.harm-no': 'Good. Then cable, port and computer come first.',
  'advice.harm-yes':
    'Then the fault may be inside. You can still try Update. If your data matters, do not choose Restore before you have spoken to Apple or a repair shop.',
  'advice.harm-unsure': 'That is fine. Try the steps in order, and choose Update first.',

  'question.backup': 'Do you have a backup of this iPhone?',
  'answer.backup-cloud': 'In iCloud',
  'answer.backup-computer': 'On a computer',
  'answer.backup-none': 'No',
  'answer.backup-unsure': 'I don’t know',
  'advice.backup-cloud':
    'Good. To be sure, look at its date: on iCloud.com, or on another Apple device of yours.',
  'advice.backup-computer': 'Good. To be sure, look at its date in {app}, in the list of backups.',
  'advice.backup-none':
    'Then stay with Update. It tries to keep your data. Restore would erase it all.',
  'advice.backup-unsure':
    'Look on iCloud.com, on another Apple device of yours, or in the list of backups in {app}. Until you know, stay with Update.',

  'question.button': 'Which button did you press first, Update or Restore?',
  'answer.button-update': 'Update, or none yet',
  'answer.button-restore': 'Restore',
  'advice.button-update':
    'Good. Choose Update first. It tries to keep your data. Restore erases everything.',
  'advice.button-restore':
    'A Restore erases the iPhone once it starts to install. If it stopped before that, your data may still be there. Choose Update next.',

  'question.battery': 'Did the iPhone’s battery run empty before?',
  'answer.battery-fine': 'No',
  'answer.battery-empty': 'Yes',
  'answer.battery-unsure': 'Not sure',
  'advice.battery-fine': 'Good.',
  'advice.battery-empty':
    'Charge it for 15 to 30 minutes first, with a plug in the wall. On a low battery the link drops more often.',
  'advice.battery-unsure': 'To be safe, charge it for 15 minutes first, with a plug in the wall.',

  'question.restore': 'Restore erases everything on the iPhone.',
  'answer.restore-no-backup': 'I have no backup',
  'answer.restore-backup': 'I have a backup',
  'answer.restore-no-need': 'I don’t need the data',
} as const;
