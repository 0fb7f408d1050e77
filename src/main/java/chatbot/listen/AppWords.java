package chatbot.listen;

import java.util.regex.Pattern;

/// What alerting apps say: CloudWatch, Alertmanager, Grafana, PagerDuty and their like.
final class AppWords {

    private static final Pattern ALARM = pattern("""
            \\balarms?\\b|\\balert(?:s|ing)?\\b|\\bfiring\\b|\\bcritical\\b
            |(?<!\\b(?:run|job|workflow|scan|plan)\\h)\\btriggered\\b|^\\W*problem(?:\\hstarted\\b|:)
            |\\bunreachable\\b(?!\\h?[=:]\\h?0\\b)|\\bunresponsive\\b|\\bunavailable\\b
            |\\bnot\\hrespond(?:ing)?\\b|\\boffline\\b
            |(?<!scal(?:e|ed|ing)\\h)(?<!slow(?:ed|ing)?\\h)(?<!shut\\h)(?<!cool\\h)\\bdown\\b
            |\\b(?:instance|host|node|target|server)down\\b
            |\\bstatus\\h?check\\h?failed|\\bfailed\\h(?:its\\h)?(?:status|health)\\hchecks?\\b
            |告警|报警|警报|故障|宕机|无响应|不可用|不可达|失联|掉线""");

    /// That all is well again, that somebody is on it, or that it is about alarms and is none.
    private static final Pattern WELL = pattern("""
            \\bresolved\\b|\\brecover(?:ed|y)\\b|\\bOK:|:\\hOK\\b(?!\\h*(?:->|→))|\\bto\\hOK\\b|(?:->|→)\\h?OK\\b
            |\\[OK\\]|^OK\\b(?!\\h*(?:->|→))|\\bclosed\\b|\\bback\\hto\\hnormal\\b|\\bback\\hup\\b
            |\\backnowledge(?:d|ment)\\b|\\bsilenced\\b|\\bmuted\\b|\\bsnoozed\\b|\\bmaintenance\\b
            |\\bis\\hup\\b|\\bit\\hwas\\hdown\\b|\\breminder\\b
            |\\bcommented\\b|\\b(?:new|added\\ha)\\h(?:comment|note)\\b
            |\\binsufficient_data\\b|\\bNo\\h?Data\\b
            |\\bpull\\hrequest\\b|\\bmerge\\hrequest\\b|\\bcommits?\\b|\\bjira\\b|\\bmerged\\b
            |\\bdeploy(?:ed|ing|ment|s)?\\b|\\bbuild\\b|\\bpipeline\\b|\\bdigest\\b|\\bweekly\\b|\\bdaily\\b
            |\\byesterday\\b|\\blast\\h(?:week|night|hours?|\\d+\\h(?:hours|days|weeks))\\b|\\bno\\h(?:open\\h|active\\h)?alerts?\\b
            |\\b0\\h(?:open\\h|active\\h)?(?:alerts?|alarms?)\\b
            |\\b(?:alert|alarm)(?:\\hrule)?\\h(?:was\\h)?(?:created|updated|deleted|disabled|enabled)\\b
            |\\bthis\\his\\h(?:only\\h)?a\\htest\\b|\\btest\\h(?:alert|alarm|notification)\\b
            |恢复|已解决|解除|已关闭|已确认|已静默|屏蔽|(?<![不异])正常|维护|演练|测试告警|日报|周报""");

    private AppWords() {
    }

    static Hearing hear(String text) {
        Measured measured = new Measured(text, Patterns.MOST_STEPS);
        return ALARM.matcher(measured).find() && !WELL.matcher(measured).find()
                ? new Hearing.Alarm(text)
                : new Hearing.Calm();
    }

    /// Over several lines, with `\h` for a blank.
    static Pattern pattern(String expression) {
        return Pattern.compile(expression,
                PatternList.FLAGS | Pattern.COMMENTS | Pattern.MULTILINE);
    }
}
