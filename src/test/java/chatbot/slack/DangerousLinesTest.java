package chatbot.slack;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What isn't surely the address of one machine restarts none: a line that may mean something else
/// to its author is answered, not obeyed. The tables hold what Slack sends; pictures stand for
/// control characters.
final class DangerousLinesTest {

    @ParameterizedTest
    @MethodSource({"cutOrOpenAddresses", "otherNumbers", "otherCharacters", "turnedText", "links",
            "addressesOfNoMachine", "otherSentences"})
    void restartsNothing(Lines.Row dangerous) {
        UntouchableFleet.isNotAskedBy(dangerous.text());
    }

    private static List<Lines.Row> cutOrOpenAddresses() {
        return Lines.rows("""
                wildcard for a part:          restart 10.34.33.*
                wildcard for a digit:         restart 10.34.33.2?
                full-width wildcard:          restart 10.34.33.2？
                wildcard for digits:          restart 10.34.33.2*
                wildcard everywhere:          restart *.*.*.*
                IPv6 wildcard:                restart 2001:db8::?
                question:                     restart 10.34.33.22?
                question in quotes:           restart “10.34.33.22?”
                cut off:                      restart 10.34.33.2…
                cut off with dots:            restart 10.34.33.2...
                cut off with two dots:        restart 10.34.33.2..
                cut off in Chinese:           restart 10.34.33.2……
                cut off in front:             restart …0.34.33.22
                struck address:               restart ~10.34.33.22~
                struck line:                  ~restart 10.34.33.22~
                """);
    }

    private static List<Lines.Row> otherCharacters() {
        return Lines.rows("""
                superscript:                  restart 10.34.33.22²
                circled digit:                restart 10.34.33.2②
                bold mathematical digits:     restart 10.34.33.𝟐𝟐
                keycaps:                      restart 10.34.33.2\ufe0f\u20e32\ufe0f\u20e3
                Arabic-Indic digits:          restart ١٠.٣٤.٣٣.٢٢
                one Arabic-Indic digit:       restart 10.34.33.2\u0662
                Devanagari digits:            restart १०.३४.३३.२२
                Arabic number sign:           restart 10.34.33.2\u06002
                one dot leaders:              restart 10\u202434\u202433\u202422
                small full stops:             restart 10﹒34﹒33﹒22
                middle dots:                  restart 10·34·33·22
                letters for digits:           restart lO.34.33.22
                strike through, combining:    restart 10.34.33.2\u03362\u0336
                combining mark at the end:    restart 10.34.33.22\u0301
                control characters:           restart 10.34.33.2␀2
                backspace:                    restart 10.34.33.22␈3
                new line inside:              restart 10.34.33.2␊2
                """);
    }

    private static List<Lines.Row> turnedText() {
        return Lines.rows("""
                right-to-left override:       restart \u202e22.33.43.01\u202c
                left-to-right override:       restart \u202d10.34.33.22\u202c
                right-to-left marks:          restart \u200f10.34\u200f.33.22
                Arabic letter marks:          restart \u061c10.34\u061c.33.22
                embedded right to left:       restart \u202b2001:db8::1\u202c
                isolated right to left:       restart \u20672001:db8::1\u2069
                """);
    }

    private static List<Lines.Row> otherNumbers() {
        return Lines.rows("""
                octal:                        restart 012.042.041.026
                leading zero:                 restart 10.34.33.022
                hexadecimal:                  restart 0x0a.0x22.33.22
                one hexadecimal number:       restart 0x0a222116
                hexadecimal without a prefix: restart 0a222116
                one number:                   restart 167772161
                one number, ours:             restart 170008854
                two numbers:                  restart 10.1
                three numbers:                restart 10.34.22
                five numbers:                 restart 10.34.33.22.1
                negative:                     restart 10.34.33.-22
                sign:                         restart +10.34.33.22
                exponent:                     restart 10.34.33.2e1
                too large:                    restart 10.34.33.278
                overflowing:                  restart 10.34.33.4294967318
                mask:                         restart 10.34.33.22/32
                network:                      restart 10.34.33.0/24
                range:                        restart 10.34.33.22-25
                port:                         restart 10.34.33.22:22
                IPv6 port:                    restart [2001:db8::1]:22
                IPv6 zone:                    restart fe80::1%eth0
                IPv4 in IPv6:                 restart ::ffff:10.34.33.22
                IPv4 in IPv6, hexadecimal:    restart ::ffff:a22:2116
                IPv4 in IPv6, compatible:     restart ::10.34.33.22
                IPv4 in IPv6, whole:          restart 0:0:0:0:0:ffff:a22:2116
                """);
    }

    private static List<Lines.Row> links() {
        return Lines.rows("""
                network as a URL:             restart http://10.34.33.2/2
                network as a link:            restart <http://10.34.33.2/2|10.34.33.2/2>
                network as a bare link:       restart <http://10.34.33.2/2>
                URL in the middle:            restart 10.34.33.http://22
                URL with a path:              restart http://10.34.33.22/admin
                URL with a user:              restart http://10.34.33.22@10.9.9.9/
                URL with a port:              restart http://10.34.33.22:80/
                label unlike target:          restart <http://10.9.9.9|10.34.33.22>
                label unlike target, slash:   restart <http://10.9.9.9/|10.34.33.22>
                label unlike target, mail:    restart <mailto:a@10.9.9.9|10.34.33.22>
                label without target:         restart <|10.34.33.22>
                label with a mention:         restart <@U0|10.34.33.22>
                label with a channel:         restart <#C0|10.34.33.22>
                label with a date:            restart <!date^0^{date}|10.34.33.22>
                empty link inside:            restart 10.34.33.2<>2
                angle brackets inside:        restart 10.34.33.<2>
                """);
    }

    private static List<Lines.Row> addressesOfNoMachine() {
        return Lines.rows("""
                loopback:                     restart 127.0.0.1
                unspecified:                  restart 0.0.0.0
                link-local, metadata:         restart 169.254.169.254
                multicast:                    restart 224.0.0.1
                broadcast:                    restart 255.255.255.255
                IPv6 loopback:                restart ::1
                IPv6 unspecified:             restart ::
                IPv6 link-local:              restart fe80::1
                IPv6 multicast:               restart ff02::1
                host name:                    restart localhost
                host name like an address:    restart 10.34.33.22.nip.io
                """);
    }

    private static List<Lines.Row> otherSentences() {
        return Lines.rows("""
                one or the other:             restart 10.34.33.22 or 10.34.33.23
                one but not the other:        restart 10.34.33.22 but not 10.34.33.23
                one after the other:          restart 10.34.33.22 then 10.34.33.23
                one instead of the other:     restart 10.34.33.22 instead of 10.34.33.23
                one flawed:                   restart 10.34.33.22, 10.34.33.256
                all:                          restart all
                all in Chinese:               重启全部
                names by wildcard:            restart web-*
                one struck:                   restart ~10.34.33.22~ 10.34.33.23
                two commands:                 restart 10.34.33.22 && restart 10.34.33.23
                two lines:                    restart 10.34.33.22␊restart 10.34.33.23
                twice the word:               restart restart 10.34.33.22
                negated:                      don't restart 10.34.33.22
                negated after:                restart not 10.34.33.22
                asked:                        restart? 10.34.33.22
                another word:                 kill 10.34.33.22
                two in braces:                restart 10.34.33.{22,23}
                later:                        restart 10.34.33.22 tomorrow
                afterthought:                 restart 10.34.33.22 no, wait
                no space:                     restart10.34.33.22
                hyphen:                       restart-10.34.33.22
                option:                       restart --all
                """);
    }
}
