package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.command.Command.Change;
import chatbot.command.Command.Help;
import chatbot.command.ParseResult.Understood;
import chatbot.command.Selection;
import chatbot.fleet.Action;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Target;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What chat clients, keyboards and clipboards make of a command is still understood as what was
/// typed. The tables hold what Slack sends; an ⏎ is written `␊`.
final class MangledLinesTest {

    private static List<Lines.Row> restarts() {
        return Lines.rows("""
                as typed:                      restart 10.34.33.22
                capital:                       Restart 10.34.33.22
                capitals:                      RESTART 10.34.33.22
                mixed case:                    rEsTaRt 10.34.33.22
                spaces around:                 ␠␠restart 10.34.33.22␠␠
                several spaces:                restart   10.34.33.22
                tab:                           restart␉10.34.33.22
                new line:                      restart␊10.34.33.22
                line of Windows:               restart␍␊10.34.33.22␍␊
                no-break space:                restart\u00a010.34.33.22
                narrow no-break space:         \u202frestart\u202f10.34.33.22
                ideographic space:             \u3000restart\u300010.34.33.22
                line separator:                restart␤10.34.33.22¶
                escape character:              restart 10.34.33.22␛
                byte order mark:               \ufeffrestart 10.34.33.22
                zero-width spaces:             restart \u200b10.34.33.22\u200b
                zero-width space inside:       restart 10.\u200b34.\u200b33.\u200b22
                zero-width joiners:            re\u200dstart 10.34\u200c.33.22
                a joiner on its own:           restart \u200d 10.34.33.22
                word joiners:                  restart\u2060 10.34.33\u2060.22
                invisible separator:           restart 10.34.33.22\u2063
                soft hyphens:                  re\u00adstart 10.34.\u00ad33.22
                left-to-right marks:           \u200erestart \u200e10.34.33.22\u200e
                embedded left to right:        \u202arestart 10.34.33.22\u202c
                isolated left to right:        restart \u206610.34.33.22\u2069
                isolated on its own:           restart \u206810.34.33.22\u2069
                bold line:                     *restart 10.34.33.22*
                bold words:                    *restart* *10.34.33.22*
                bold address:                  restart *10.34.33.22*
                italic line:                   _restart 10.34.33.22_
                italic address:                restart _10.34.33.22_
                bold and italic:               restart *_10.34.33.22_*
                code line:                     `restart 10.34.33.22`
                code words:                    `restart` `10.34.33.22`
                code in bold:                  restart *`10.34.33.22`*
                fenced line:                   ```restart 10.34.33.22```
                fence on lines of its own:     ```␊restart 10.34.33.22␊```
                fenced words:                  ```restart``` ```10.34.33.22```
                fenced address:                restart ```10.34.33.22```
                straight quotes:               "restart 10.34.33.22"
                straight quotes of the word:   restart "10.34.33.22"
                single quotes:                 restart '10.34.33.22'
                smart quotes:                  “restart 10.34.33.22”
                smart quotes of the words:     “restart” “10.34.33.22”
                single smart quotes:           restart ‘10.34.33.22’
                German quotes:                 restart „10.34.33.22“
                German quotes of the line:     „restart 10.34.33.22“
                French quotes:                 restart «10.34.33.22»
                closing quotes on both sides:  restart ”10.34.33.22”
                corner brackets:               restart 「10.34.33.22」
                white corner brackets:         『restart 10.34.33.22』
                lenticular brackets:           restart 【10.34.33.22】
                double angle brackets:         restart 《10.34.33.22》
                parentheses:                   restart (10.34.33.22)
                angle brackets:                restart &lt;10.34.33.22&gt;
                full-width parentheses:        restart （10.34.33.22）
                full-width parentheses, line:  （restart 10.34.33.22）
                full-width quotes:             restart ＂10.34.33.22＂
                full-width digits:             restart １０．３４．３３．２２
                full-width all over:           ｒｅｓｔａｒｔ\u3000１０．３４．３３．２２
                full-width capitals:           ＲＥＳＴＡＲＴ 10.34.33.22
                full-width stops:              restart 10．34．33．22
                ideographic full stops:        restart 10。34。33。22
                half-width ideographic stops:  restart 10｡34｡33｡22
                full stop at the end:          restart 10.34.33.22.
                ideographic stop at the end:   restart 10.34.33.22。
                comma at the end:              restart 10.34.33.22,
                full-width comma at the end:   restart 10.34.33.22，
                ideographic comma at the end:  restart 10.34.33.22、
                semicolon at the end:          restart 10.34.33.22;
                colon at the end:              restart 10.34.33.22:
                exclamation marks at the end:  restart 10.34.33.22!!
                full-width exclamation mark:   restart 10.34.33.22！
                full stop after bold:          restart *10.34.33.22*.
                full stop in bold:             restart *10.34.33.22.*
                full stop in quotes:           restart “10.34.33.22.”
                colon after the word:          restart: 10.34.33.22
                link that Slack made:          restart <http://10.34.33.22|10.34.33.22>
                link with a slash:             restart <http://10.34.33.22/|10.34.33.22>
                link by https:                 restart <https://10.34.33.22|10.34.33.22>
                link by ssh:                   restart <ssh://10.34.33.22|10.34.33.22>
                telephone number:              restart <tel:10.34.33.22|10.34.33.22>
                link without a label:          restart <http://10.34.33.22>
                link labelled with itself:     restart <http://10.34.33.22|http://10.34.33.22>
                link and full stop:            restart <http://10.34.33.22|10.34.33.22>.
                bold link:                     restart *<http://10.34.33.22|10.34.33.22>*
                link in code:                  restart `<http://10.34.33.22|10.34.33.22>`
                URL:                           restart http://10.34.33.22/
                URL in capitals:               restart HTTP://10.34.33.22
                URL in quotes:                 restart "http://10.34.33.22/".
                """);
    }

    @ParameterizedTest
    @MethodSource("restarts")
    void isARestartOfTheAddress(Lines.Row mangled) {
        assertThat(Lines.understood(mangled.text())).isEqualTo(restart("10.34.33.22", ""));
    }

    private static List<Lines.Row> restartsByIpv6() {
        return Lines.rows("""
                as typed:                      restart 2001:db8:34::22
                brackets:                      restart [2001:db8:34::22]
                capitals:                      restart 2001:DB8:34::22
                capitals in brackets:          RESTART [2001:DB8:34::22].
                uncompressed:                  restart 2001:db8:34:0:0:0:0:22
                leading zeros:                 restart 2001:0db8:0034:0000:0000:0000:0000:0022
                compressed elsewhere:          restart 2001:db8:34:0::0:22
                full-width colons:             restart 2001：db8：34：：22
                full-width all over:           restart ２００１：ＤＢ８：３４：：２２
                full-width brackets:           restart ［2001:db8:34::22］
                code:                          restart `2001:db8:34::22`
                brackets in quotes:            restart “[2001:db8:34::22]”
                zero-width space:              restart 2001:db8:\u200b34::22
                link that Slack made:          restart <http://[2001:db8:34::22]|[2001:db8:34::22]>
                URL:                           restart http://[2001:db8:34::22]/
                full stop at the end:          restart 2001:db8:34::22.
                comma at the end:              restart [2001:db8:34::22],
                """);
    }

    @ParameterizedTest
    @MethodSource("restartsByIpv6")
    void isARestartOfTheIpv6Address(Lines.Row mangled) {
        assertThat(Lines.understood(mangled.text())).isEqualTo(restart("2001:db8:34::22", ""));
    }

    private static List<Lines.Row> restartsForAReason() {
        return Lines.rows("""
                entities:                      restart 10.34.33.22 because R&amp;D &lt;3
                entities, comma:               restart 10.34.33.22, because R&amp;D &lt;3
                mixed case:                    Restart 10.34.33.22 Because R&amp;D &lt;3
                no-break spaces:               restart 10.34.33.22\u00a0because␠R&amp;D\u00a0&lt;3
                lines:                         restart 10.34.33.22␊because␊R&amp;D␊&lt;3
                code:                          restart `10.34.33.22` because R&amp;D &lt;3
                bold line:                     *restart 10.34.33.22 because R&amp;D &lt;3*
                full-width word:               restart 10.34.33.22 ｂｅｃａｕｓｅ R&amp;D &lt;3
                colon:                         restart 10.34.33.22 because: R&amp;D &lt;3
                link:                          restart <http://10.34.33.22> because R&amp;D &lt;3
                """);
    }

    @ParameterizedTest
    @MethodSource("restartsForAReason")
    void isARestartForTheReason(Lines.Row mangled) {
        assertThat(Lines.understood(mangled.text()))
                .isEqualTo(restart("10.34.33.22", "R&D <3"));
    }

    private static List<Lines.Row> cries() {
        return Lines.rows("""
                nothing but spaces:            ␠␠
                as typed:                      help
                capitals:                      HELP
                full-width:                    ｈｅｌｐ
                bold:                          *help*
                code:                          `help`
                fence on lines of its own:     ```␊help␊```
                quotes:                        “help”
                full stop:                     help.
                exclamation marks:             help!!!
                question:                      help?
                question mark:                 ?
                full-width question mark:      ？
                question marks:                ??
                no-break spaces:               \u00a0help\u00a0
                invisible:                     \u200b\ufeff
                """);
    }

    @ParameterizedTest
    @MethodSource("cries")
    void isACryForHelp(Lines.Row mangled) {
        assertThat(Lines.understood(mangled.text()))
                .isEqualTo(new Understood(new Help(Optional.empty()), false));
    }

    private static Understood restart(String address, String reason) {
        Selection machine = new Selection(List.of(new Target.Address(IpAddress.of(address))),
                Optional.empty());
        return new Understood(new Change(Action.RESTART, machine, reason, false, false),
                false);
    }
}
