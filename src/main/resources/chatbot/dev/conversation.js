import { message } from './mrkdwn.js';
import { make } from './nodes.js';

const clock = (time) => time.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

function picture(name, isApp) {
  const avatar = isApp ? Object.assign(make('img.avatar'), { src: 'icon.svg', alt: '' })
    : make('span.avatar', name[0]);
  avatar.setAttribute('aria-hidden', 'true');
  return avatar;
}

function post(kind, name, time, ...body) {
  const isApp = kind === 'app';
  return make(`div.post.${kind}`, picture(name, isApp), make('div.body',
    make('p.head', make('strong', name), isApp ? make('small.badge', 'APP') : '',
      make('time', clock(time))),
    ...body));
}

/**
 * Whether that person sees it there. In Slack, what the bot says to one person nobody else sees,
 * and neither the command that it answers.
 */
export function isVisible(entry, person, channel) {
  const shared = entry.shown?.message?.response_type === 'in_channel' && channel.id !== 'dm';
  return entry.channel === channel && (entry.person === person || shared);
}

/** The nodes that show what was said; those of the answer come by [showAnswer]. */
export function show(entry) {
  return make('article', post(`person${entry.person.number}`, entry.person.name, entry.time,
    make('p.typed', entry.line)));
}

/** Whether that person sees what was said later: what is for one, nobody else sees. */
export function isForThem({ message: report }, entry, person) {
  return report.response_type === 'in_channel' || entry.person === person;
}

/** The nodes that show what was said later. */
export function showReport({ message: report, time }, names) {
  const onlyTo = report.response_type === 'in_channel' ? '' : make('p.only', 'Only visible to you');
  const shown = post('app', 'chatbot', new Date(time), onlyTo, ...message(report, names));
  shown.classList.add('report');
  return shown;
}

/** The nodes that show what came back. */
export function showAnswer({ shown: { from, message: answer, milliseconds }, answered }, names) {
  const whole = message(answer, names);
  if (from === 'page') {
    return make('div.aside', ...whole);
  }
  const onlyTo = answer.response_type === 'in_channel' ? '' : make('p.only', 'Only visible to you');
  const took = milliseconds > 0 ? make('p.took', `Answered in ${milliseconds} ms`) : '';
  return post(from === 'chatbot' ? 'app' : 'slackbot', from, answered, onlyTo, ...whole, took);
}
