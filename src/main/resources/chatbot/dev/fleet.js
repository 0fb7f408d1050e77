import { make, setText } from './nodes.js';

const list = document.getElementById('fleet');

function ago(milliseconds) {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  return seconds < 2 ? 'just now' : seconds < 60 ? `${seconds} s ago`
    : seconds < 3600 ? `${Math.floor(seconds / 60)} min ago`
    : `${Math.floor(seconds / 3600)} h ago`;
}

function upFor(seconds) {
  return seconds < 60 ? `${seconds} s` : seconds < 3600 ? `${Math.floor(seconds / 60)} min`
    : seconds < 86400 ? `${Math.floor(seconds / 3600)} h` : `${Math.floor(seconds / 86400)} days`;
}

function addressButton({ text, role }, put) {
  const button = make('button.address', text);
  button.type = 'button';
  button.title = `${role} address: put it in the message`;
  button.addEventListener('click', () => put(text));
  return make('span', button, role === 'primary' ? '' : make('small', role));
}

function addRow(machine, put) {
  const row = make('li',
    make('div.name', make('strong', machine.name), make('span.state')),
    make('div.addresses', ...machine.addresses.map((address) => addressButton(address, put))),
    make('div.facts',
      machine.tag ? make('span.tag', `chatbot=${machine.tag}`) : make('em', 'no tag chatbot'),
      machine.cluster ? make('span', `node of ${machine.cluster}`) : '',
      make('span.vitals'), make('span.restarts')));
  row.title = machine.id;
  row.dataset.id = machine.id;
  list.append(row);
  return row;
}

/** Shows an instance as it is now; `put` puts a request for an address in the message box. */
export function showMachine(machine, now, put) {
  const row = [...list.children].find((one) => one.dataset.id === machine.id)
    ?? addRow(machine, put);
  const state = row.querySelector('.state');
  state.dataset.state = machine.state;
  setText(state, machine.state);
  const vitals = row.querySelector('.vitals');
  vitals.classList.toggle('failing', machine.checks !== '' && machine.checks !== '3/3');
  setText(vitals, machine.checks === '' ? ''
    : `checks ${machine.checks}, up ${upFor(machine.uptime)}`);
  const times = machine.restarts > 1 ? ` (${machine.restarts} times so far)` : '';
  setText(row.querySelector('.restarts'), machine.restarts === 0 ? ''
    : `asked to restart ${ago(now - machine.last)}${times}`);
  row.classList.toggle('fresh', machine.restarts > 0 && now - machine.last < 4000);
}
