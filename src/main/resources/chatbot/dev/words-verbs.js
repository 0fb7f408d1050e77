// The commands as the message box offers them: their words and what they do, in both languages.

/**
 * Each command: its words, the first of each language first, and what may follow. The function has
 * the grammar (`Verb`); this only helps to type.
 */
export const VERBS = [
  { key: 'restart', en: 'restart', zh: '重启', others: ['reboot', 'bounce', '重新启动'],
    takes: ['machines', 'because', '--dry-run', '--again', '--private', 'in'] },
  { key: 'status', en: 'status', zh: '状态', others: [], takes: ['machines', '--private', 'in'] },
  { key: 'list', en: 'list', zh: '列表', others: [], takes: ['--private', 'in'] },
  { key: 'history', en: 'history', zh: '历史', others: [], takes: ['machine', '--private'] },
  { key: 'start', en: 'start', zh: '启动', others: [],
    takes: ['machines', 'because', '--dry-run', '--again', '--private', 'in'] },
  { key: 'stop', en: 'stop', zh: '停止', others: [],
    takes: ['machines', 'because', '--dry-run', '--again', '--private', 'in'] },
  { key: 'lock', en: 'lock', zh: '锁定', others: [],
    takes: ['machine', 'because', '--private', 'in'] },
  { key: 'unlock', en: 'unlock', zh: '解锁', others: [], takes: ['machine', '--private', 'in'] },
  { key: 'freeze', en: 'freeze', zh: '冻结', others: [], takes: ['because', '--private'] },
  { key: 'thaw', en: 'thaw', zh: '解冻', others: ['unfreeze'], takes: [] },
  { key: 'whoami', en: 'whoami', zh: '我是谁', others: [], takes: [] },
  { key: 'help', en: 'help', zh: '帮助', others: [], takes: ['verbs'] },
  { key: 'version', en: 'version', zh: '版本', others: [], takes: [] },
];

export const en = {
  'verb.restart': 'restarts machines, and reports whether they are back',
  'verb.start': 'starts machines that are stopped',
  'verb.stop': 'stops machines',
  'verb.status': 'says how machines are',
  'verb.list': 'lists the machines that it may act on',
  'verb.history': 'says what was done, by whom and why',
  'verb.lock': 'lets nobody change a machine',
  'verb.unlock': 'lets a machine be changed again',
  'verb.freeze': 'lets nobody change any machine',
  'verb.thaw': 'ends the freeze',
  'verb.whoami': 'says who you are, and what you may do',
  'verb.help': 'shows what it understands',
  'verb.version': 'says which version it is',
  'option.--dry-run': 'makes all checks, and does nothing',
  'option.--again': 'even if it was done just now',
  'option.--private': 'answers you alone',
  'option.because': 'a reason, for the others and the history',
  'option.in': 'only in that region',
  'command.slash': 'the slash command',
  'command.mention': 'a mention; it is answered in a thread',
  'untagged': 'no tag chatbot',
};

export const zh = {
  'verb.restart': '重启机器，并报告是否已恢复',
  'verb.start': '启动已停止的机器',
  'verb.stop': '停止机器',
  'verb.status': '查看机器的状况',
  'verb.list': '列出可以操作的机器',
  'verb.history': '查看做过什么、谁做的、为什么',
  'verb.lock': '锁定一台机器，谁都不能操作',
  'verb.unlock': '解锁一台机器',
  'verb.freeze': '冻结所有操作',
  'verb.thaw': '解除冻结',
  'verb.whoami': '说明你是谁，能做什么',
  'verb.help': '显示它听得懂什么',
  'verb.version': '说明是哪个版本',
  'option.--dry-run': '做所有检查，但什么都不执行',
  'option.--again': '即使刚刚做过，也再做一次',
  'option.--private': '只答复你一个人',
  'option.because': '原因，给同事和历史记录看',
  'option.in': '只在这个区域里找',
  'command.slash': '斜杠命令',
  'command.mention': '提及机器人，它在消息列里答复',
  'untagged': '没有标签 chatbot',
};
