import { useEffect, useRef, useState } from 'react';

import { createAnnouncer, type Announcement, type Announcer, type Region } from './announcer.ts';

interface Spoken {
  readonly region: Region;
  readonly words: string;
  readonly count: number;
}

/** The two regions that a screen reader listens to. Each message is a new node: changed text alone is not always read. */
export function LiveRegions({ id, region, words }: Announcement) {
  const [spoken, setSpoken] = useState<Spoken>({ region: 'polite', words: '', count: 0 });
  const announcer = useRef<Announcer | null>(null);

  useEffect(() => {
    const made = createAnnouncer((to, said) => {
      setSpoken((before) => ({ region: to, words: said, count: before.count + 1 }));
    });
    announcer.current = made;
    return () => {
      made.stop();
    };
  }, []);

  useEffect(() => {
    announcer.current?.announce({ id, region, words });
  }, [id, region, words]);

  const line = <p key={spoken.count}>{spoken.words}</p>;
  return (
    <div className="unseen">
      <div role="status">{spoken.region === 'polite' && line}</div>
      <div role="alert">{spoken.region === 'assertive' && line}</div>
    </div>
  );
}
