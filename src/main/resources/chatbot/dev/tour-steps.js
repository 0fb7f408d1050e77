// The tour's steps: what each asks for next, and how it sees that it is done.

const RESTART = { en: 'restart', zh: '重启' };

/** What is asked for, and where on the page: on a narrow one before another place. */
const inBox = (words, line) => ({ words, line, at: '#composer .box', before: '#composer' });
const amongPeople = (words, be) => ({ words, be, at: '#people', before: '#channels' });

/** How long a machine that was restarted isn't restarted again. */
const ONCE = 5 * 60_000;

const BOT = ['U0CHATBOT', 'USLACKBOT'];

const isFree = ({ person, channel }) => person.allowed && channel.allowed;

const answers = ({ messages, since }) =>
  messages.filter(({ author, ts }) => BOT.includes(author) && ts * 1000 >= since);

/** A story that began in this step. */
const ownStory = ({ story, since }) => (story && story.asked >= since - 1000 ? story : undefined);

const hasAction = ({ content }, action) => content.blocks.some(({ elements = [] }) =>
  elements.some(({ action_id: id }) => id === action));

/** The line that asks for a restart; for another one, if there was one just now. */
function restart(address, { tongue, fleet, now }, call = '/chatbot') {
  const last = fleet.find(({ addresses }) => addresses.some(({ text }) => text === address))?.last;
  const again = last > now - ONCE ? ' --again' : '';
  return `${call} ${RESTART[tongue]} ${address}${again}`;
}

/**
 * Each step says what comes next in a state of the page, or that nothing does.
 * @typedef {object} State person, channel, messages, story, switches, fleet, tongue, now; since when
 *   the step is there; memory of the step
 */
export const STEPS = [
  (state) => {
    const story = ownStory(state);
    return !story ? { ...inBox('tour.1.ask', restart('10.34.33.22', state)), free: true }
      : story.end !== '' ? undefined
      : { words: 'tour.1.watch', at: '#story', before: '#story', sides: ['low', 'left'] };
  },
  (state) => {
    const refused = answers(state).some(({ onlyFor }) => onlyFor === state.person.id);
    return state.person.allowed ? amongPeople('tour.2.be', 'U0MALLORY')
      : refused ? undefined : inBox('tour.2.ask', `/chatbot ${RESTART[state.tongue]} 10.34.33.22`);
  },
  (state) => {
    const { person, memory } = state;
    const isAsked = answers(state).some((said) => hasAction(said, 'approve'));
    memory.asker ??= isAsked ? person.id : undefined;
    return memory.asker && ownStory(state) ? undefined
      : !memory.asker && !isFree(state) ? amongPeople('tour.3.alice', 'U0ALICE')
      : !memory.asker ? inBox('tour.3.ask', restart('10.34.33.51', state, '@chatbot'))
      : person.id === memory.asker || !person.allowed ? amongPeople('tour.3.bob', 'U0BOB')
      : { words: 'tour.3.approve', at: '#log .post:has(button[data-action=approve])',
        before: '#composer', sides: ['below', 'right', 'above'] };
  },
  (state) => {
    const { memory, switches, now } = state;
    const isOn = switches.some(({ on }) => on);
    memory.broken ??= isOn ? now : undefined;
    return !memory.broken
      ? { words: 'tour.4.switch', flip: 'refuse', at: '.behind', before: '.behind',
        shines: '#switch-refuse', sides: ['low', 'above'], tab: 'tab-switches' }
      : answers({ ...state, since: memory.broken }).length > 0 ? undefined
      : { ...inBox('tour.4.ask', restart('10.34.33.23', state)), free: true };
  },
];
