// Imported before everything else, so that this runs before any other code of ours.
performance.mark('main');
