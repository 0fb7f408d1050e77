package chatbot.reliability;

import java.util.List;

/// What texts are made of that are to be almost right.
public final class Pieces {

    /// What people type to the bot.
    public static final List<String> LINE = List.of("restart ", "重启", "web-1", "web-1", "web-2 ",
            "10.34.33.22", "10.34.33.50 ", "2001:db8:34::22", "i-0de70000000000011", "payments-1",
            "legacy-1", "worker", "shop-blue", "locked-1", "10.34.40.10", "west-1", "stop ",
            "start ", "status ", "list ", "history ", "lock ", "unlock ", "freeze ", "thaw",
            "help ", "whoami", "version", "停止", "状态 ", "锁定", "历史", "because ", "because it hangs",
            "因为", " in us-west-2", " in ", "在", "和", " and ", "all", "全部", ", ", "，", "、", ";",
            "--dry-run", " --again", " --private", "--演练", "—", "-", "--", "\"", "\"\"", "“", "”",
            "'", "`", "```", "「", "」", "*", "_", "~", "(", ")", "[", "]", "<", ">", "&lt;", "&amp;",
            "&", "<@U0CHATBOT>", "<!channel>", "<http://10.34.33.22|10.34.33.22>", "|", "http://",
            "\u200b", "\u202e", "\u2066", "\u00a0", "\u3000", "\ufeff", "\u00ad", "１０．３４．３３．２２",
            "。", ".", "..", "!", "?", "？", ":", "::", "/", "\\", "%", "$", "{", "=", "#", "@", "+",
            "\n", "\r", "\t", "\u0000", "\u2028", "e\u0301", "🙂", "\ud83d", "\udc00", "0", "9",
            "a",
            "i-", "-1", "restart web-1", "Web", "R&D");

    /// What alarms and chatter are made of.
    public static final List<String> MESSAGE = List.of("10.34.33.22", "10.34.33.40 ", "web-1",
            "110.34.33.22 is down",
            "10.34.33.22 is down",
            "i-0de70000000000011", "2001:db8:34::22", "ip-10-34-33-22", " is down", "is ", "down ",
            "ALARM", "[FIRING:1] ", "critical", "unreachable", "OK: ", "resolved", "is not ",
            "responding", "can't ", "reach ", "if ", "when ", "yesterday", "挂了", "宕机", "恢复", "告警",
            "吗", "?", ".", ",", "; ", "! ", "\n", "> ", "```", "\"", "'", "’", "s ", "http://",
            "https://10.34.33.22/d/", "/", "/graph", "#", "?g0=", ":9100", ":", "::", "1.", "1",
            "-",
            " - ", " but ", " and then ", "  ", "   ", "\t", "ERROR", "2026-11-22T", "(", ")", "`",
            "*", "<", ">", "&lt;", "|", "_", "x", "the ", "seems ", "to be ", "now ", "P1 ",
            "help ",
            "\u200b", "\u202e", "\u3000", "🙂", "\ud83d", "\udc00", "a b", "no ", "just ", "was ");

    /// What policies are made of.
    public static final List<String> POLICY = List.of("version: 1\n", "rules:\n", "  - name: x\n",
            "    users: [U0ALICE]\n", "    users: \"*\"\n", "    users:\n      - U0CAROL\n",
            "    groups: [S0SHOP]\n", "    commands: [restart, status]\n", "    commands: \"*\"\n",
            "    channels: [C0OPS, dm]\n", "    channels: \"*\"\n", "    tags: {team: shop}\n",
            "    tags: \"*\"\n", "aliases:\n", "  bounce-shop: restart web-1\n", "version: ",
            "\"1\"",
            "1.0", "1", ": ", ":", "- ", "-", "\n", "  ", "    ", " ", "\t", "[", "]", "{", "}",
            ",",
            "\"", "'", "|", "|2-\n", ">", "&a ", "*a", "*", "!", "!!str ", "!<x>", "<<: ", "? ",
            "%",
            "%YAML 1.2\n", "%TAG ! x\n", "---\n", "...\n", "# x\n", "#", "@", "`", "\\", "\\x41",
            "\\U0010ffff", "\\ud83d", "~", "null", "true", "U0ALICE", "U0MALLORY", "users", "a",
            "&x [*x]", "é", "🙂", "\ud83d", "\u0000", "\u0085", "\u2028", "\ufeff", "0x1", "9");

    private Pieces() {
    }
}
