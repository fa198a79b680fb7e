import type { Message } from '../../preload/contract/message.ts';
import { message } from '../../preload/contract/message.ts';
import type { StatusId, StatusView, Tone } from '../../preload/contract/snapshot.ts';
import type { MessageId } from '../../preload/contract/words/en.ts';

/** States whose sentence depends on more than the state. */
type Worded = 'blind' | 'wrong' | 'failed';

/** What a headline has besides its state and tone. */
interface Details extends Partial<Pick<StatusView, 'next' | 'clock' | 'actions' | 'urgency'>> {
  /** Where it is not the title that bears the state's own name. */
  readonly title?: MessageId;
  /** Where it is not the sentence that bears the state's own name. */
  readonly sentence?: MessageId;
  /** What fills the gaps of title and sentence. */
  readonly values?: Message['values'];
}

/** Puts a headline together; words that are not named are those of the state. */
export function view(
  id: Worded,
  tone: Tone,
  details: Details & { readonly sentence: MessageId },
): StatusView;
export function view(id: Exclude<StatusId, Worded>, tone: Tone, details?: Details): StatusView;
export function view(
  id: StatusId,
  tone: Tone,
  { title, sentence, values, next = null, clock = null, actions = [], urgency }: Details = {},
): StatusView {
  return {
    id,
    tone,
    title: message(title ?? `status.${id}.title`, values),
    sentence: message(sentence ?? `status.${id as Exclude<StatusId, Worded>}.sentence`, values),
    next,
    clock,
    run: null,
    actions,
    care: null,
    // Losses and outcomes interrupt a screen reader; nothing else does.
    urgency: urgency ?? 'polite',
  };
}
