package chatbot.listen;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What people say when a machine is in distress now. Everything else that people say of machines all
/// day long isn't meant: a clause has to name the distress and the machine, as a statement, and
/// nothing in the message may say that it is over, planned, supposed or somebody else's.
final class PersonWords {

    private static final Pattern DISTRESS = AppWords.pattern("""
            \\b(?:is|are|'s|seems|appears|looks)\\h(?:(?:now|still|again|completely|totally|all|currently|just|to\\hbe)\\h){0,2}
              (?:down(?!\\h+(?:to|by|the)\\b)|dead|hung|hanging|stuck|frozen|unresponsive|unreachable|offline|gone\\hdark
                |not\\h(?:respond|answer|react|reach)\\w*|crashing|crashed|unavailable|timing\\hout)\\b
            |\\b(?:isn't|is\\hnot|aren't|not|stopped|no\\hlonger|never)\\h(?:respond|answer|react)(?:s|ing|ed)?\\b
            |\\bdoes(?:n't|\\hnot)\\h(?:respond|answer|react)\\b
            |\\b(?:just\\h|has\\h(?:just\\h)?)(?:went\\hdown|gone\\hdown|died|crashed|hung|frozen)\\b
            |\\bhangs\\b(?!\\h+on\\b)|\\bkeeps\\h(?:crash|hang|freez|dy|timing)\\w*\\b
            |\\b(?:can't|cannot|can\\hnot|couldn't|unable\\hto)\\h(?:even\\h)?(?:reach|ssh|connect(?!\\h+the\\b)|log\\h?in|ping|get\\h(?:in)?to)\\b
            |\\b(?:nobody|no\\hone|none\\hof\\hus)\\hcan\\h(?:reach|ssh|connect|log\\h?in|ping|get\\h(?:in)?to)\\b
            |\\bno\\h(?:response|answer|reply|heartbeat)\\hfrom\\h(?:the\\h)?(?:host\\h|server\\h|machine\\h|instance\\h|node\\h)?[`*]?(?:\\d+\\.|i-|\\w+-\\d)
            |\\bfailing\\h(?:its\\h|the\\h)?(?:status|health)\\hchecks?\\b
            |\\b(?:status|health)\\hchecks?\\h(?:is\\h|are\\h|has\\h|have\\h)?fail(?:ed|ing|s)?\\b
            |\\bwe(?:'ve|\\hhave)?\\h(?:just\\h)?lost\\h(?:contact\\h(?:to|with)\\h|connection\\hto\\h)?[`*]?(?:\\d+\\.\\d|i-)
            |\\b(?:went\\hdown|crashed|died)(?:\\h(?:again|just\\hnow))?[\\s.!,，。]*$
            |^\\W*(?:(?:urgent|emergency|help|sos|p[01]|sev\\h?[0-2])\\W+)?[`*]?(?:\\d+(?:\\.\\d+){3}|i-[0-9a-f]+)[`*]?
              \\h+(?:down|unreachable|unresponsive|offline|dead)(?:\\h+again)?[\\s.!,，。]*$
            |(?:down|crash|hang)\\h?掉?了(?!一次)|(?:状态|健康)检查(?:失败|不通过|未通过)|上不去|不可用|不可达
            |挂了(?!一?(?:个|块|张|次)|新)|宕机|宕了|[无没](?:有)?(?:响应|反应)|连不上|登不上|登录不上|打不开|死机|卡死|卡住|失联|掉线
            |崩了|崩溃了|不响应|ping\\h?不通|访问不了|起不来""");

    /// What makes a clause something else than a statement about now.
    private static final Pattern SUPPOSED = AppWords.pattern(
            """
            ^\\s*(?:hey\\h|so\\h|and\\h|but\\h|also\\h|btw\\h)?(?:is|isn't|are|was|were|did|does|do|has|have|had|why|what|who|how|which
              |where|could|would|should|shall|may|might|any(?:one|body)?|can\\h)\\b
            |\\b(?:if|when|whenever|unless|until|once|after|before|while|whether|in\\hcase|because|since
              |suppose|assume|imagine|pretend|maybe|perhaps|would|could|should|might|will|won't|going\\hto
              |even\\hthough|although|as\\hthough|like\\hwhen|every\\htime|sometimes|never|nobody(?!\\hcan\\b)|as\\hsoon\\has|worst\\hcase|not\\hdown|isn't\\hdown)\\b
            |\\b(?:says?|saying|said|claims?|thinks?|thought|reads?|message|log(?!\\h?in\\b)|logs|line|error|rule|alerts?|alarms?
              |shows?|title|test|tests|(?<!status\\h|health\\h)checks?|status(?!\\hchecks?\\b)|dashboard|graph|page|docs?|runbook|example|called|named
              |you\\h(?:can't|cannot)|without|directly|from\\h(?:my|home|the\\hoffice|outside)
              |pipeline|build|job|deploy(?:ment)?|review|vendor|browser|laptop|terminal|vpn)\\b
            |\\d's\\h(?!(?:down|dead|hung|hanging|stuck|frozen|off|not|gone|crash|timing|still|again|now|un))
            |如果|要是|假如|万一|的时候|会不会|是不是|是否|有没有|吗|为什么|怎么|为何|的话|每次|以前|曾经|据说|好像没
            |不会|并没有|没有?(?:挂|宕|死|崩|卡)|还没|(?:今晚|明天|明晚|明早|下周)|将会?(?:宕|挂|停|断|重启)|(?:客户|用户|同事|有人|他|她)说|了(?:会|就|则|要)|规则|才(?:告警|报警)|[加建写配调](?:一?个)?[^，。]{0,6}(?:告警|报警|监控)""");

    /// What makes all of a message harmless.
    private static final Pattern OVER = AppWords.pattern("""
            \\b(?:was|were|had\\hbeen|yesterday|last\\h(?:night|week|month|year|time|monday|tuesday|wednesday|thursday|friday)
              |earlier|previously|(?:hours?|days?|weeks?|months?|years?)\\hago|came\\hback|root\\hcause
              |by\\hdesign|as\\h(?:documented|designed)|is\\hnormal|that's\\h(?:me|us|mine|fine|normal|correct|right|ok)
              |I\\h(?:took|stopped|shut|turned|powered|switched)|fixed|solved|resolved|recovered|restored|rebooted|restarted|back\\h(?:up|online|again|now)
              |(?:is|'s)\\h(?:back|fine|ok|okay|healthy|up)|works\\h(?:again|now|fine)|working\\h(?:again|now|fine)|false\\halarm|false\\hpositive
              |no\\hlonger\\h(?:down|hung|unreachable|unresponsive)|never\\hmind|nevermind|nvm|maintenance|planned|scheduled|on\\hpurpose|expected|intended
              |deliberately|decommission\\w*|retired|drill|game\\hday|postmortem|post-mortem|retro|incident\\hreview|pull\\hrequest
              |merge\\hrequest|PR|MR|ticket|jira|code|config|yaml|terraform|ansible|playbook|function|variable|regex|unit\\htest|mock|staging\\htest
              |in\\hthe\\hpast|for\\hexample|hypothetical\\w*|simulat\\w*|chaos|movie|song|joking|kidding|lol|haha)\\b
            |\\be\\.g\\.|日志|昨天|昨晚|前天|上周|上个?月|去年|报告|之前|刚才已|修好|修复|解决了|已解决|恢复|好了|没事了|没问题|(?<![不法能])正常|其实|误报|计划内
            |维护|演练|测试|复盘|模拟|下线了|退役|故意|预期|代码|配置|脚本|工单|文档|例如|比如|重启过|重启了|已重启|哈哈|开玩笑""");

    private static final Pattern QUOTED = Pattern.compile("```.*?(?:```|$)|(?m)^\\s*>.*$|"
            + "(?m)^.*\\b(?:ERROR|WARN|WARNING|INFO|DEBUG|FATAL|TRACE)\\b.*$"
            + "|(?m)^\\s*\\[?\\d{4}-\\d\\d-\\d\\d[T ].*$|\"[^\"\\n]*\"|“[^”\\n]*”", Pattern.DOTALL);

    private static final Pattern CLAUSE = Pattern.compile(
            "(?<=[.!?;,])\\s+|(?<=[。！？；，…])|\\n+|\\s+[–—-]+\\s+|\\s+(?:but|so|and then)\\s+");

    private PersonWords() {
    }

    static Hearing hear(String message) {
        String text = QUOTED.matcher(new Measured(message.replace('’', '\''),
                Patterns.MOST_STEPS)).replaceAll(" ");
        if (has(OVER, text)) {
            return new Hearing.Calm();
        }
        String alarming = CLAUSE.splitAsStream(new Measured(text, Patterns.MOST_STEPS))
                .filter(PersonWords::isDistress).collect(Collectors.joining("\n"));
        return alarming.isEmpty() ? new Hearing.Calm() : new Hearing.Alarm(alarming);
    }

    private static boolean isDistress(String clause) {
        return has(DISTRESS, clause) && !has(SUPPOSED, clause)
                && !clause.strip().endsWith("？") && !clause.strip().endsWith("?");
    }

    private static boolean has(Pattern pattern, String text) {
        return pattern.matcher(new Measured(text, Patterns.MOST_STEPS)).find();
    }
}
