package chatbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.command.Command.Change;
import chatbot.command.Command.Freeze;
import chatbot.command.Command.Help;
import chatbot.command.Command.Lock;
import chatbot.command.ParseResult.Flawed;
import chatbot.command.ParseResult.MissingReason;
import chatbot.command.ParseResult.MissingTarget;
import chatbot.command.ParseResult.NotATarget;
import chatbot.command.ParseResult.TooManyWords;
import chatbot.command.ParseResult.Understood;
import chatbot.command.ParseResult.UnknownWord;
import chatbot.fleet.Action;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Target;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The grammar: what a line means, or what is wrong with it. `corpus.txt` has many more lines.
final class CommandParserTest {

    @ParameterizedTest
    @ValueSource(strings = {"10.34.33.22", "203.0.113.40", "2001:db8:34::22", "100.64.0.1"})
    void restartTakesAnAddress(String address) {
        assertThat(CommandParser.parse("restart " + address)).isEqualTo(restart(address, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "disk is full",
            "Disk is FULL.",
            "it hangs... again?!",
            "磁盘满了，重启一下。（急！）",
            "“quoted” and `coded` *words*",
            "１０ of 12 workers hang",
            "because I say so",
            "10.34.33.23 is fine; this one isn't",
            "the café's naïve client hangs: ñ, 🙂",
            "joined: \ud83d\udc69\u200d\ud83d\udcbb \u0645\u06cc\u200c\u0634\u0648\u062f",
            "--dry-run said so",
            "it hangs --force",
            "<@U1> & co. <3"})
    void aReasonIsKeptAsItIs(String reason) {
        assertThat(CommandParser.parse("restart 10.34.33.22 because " + reason))
                .isEqualTo(restart("10.34.33.22", reason));
        assertThat(CommandParser.parse("重启10.34.33.22因为" + reason))
                .isEqualTo(restart("10.34.33.22", reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "disk is being replaced",
            "Disk is BEING replaced...",
            "\"quoted\" and `coded` *words*",
            "磁盘更换中，请勿操作。（急！）",
            "in maintenance until 18:00",
            "it hangs, because the disk is broken",
            "OPS-42: the café's disk; 🙂",
            ":fire: <@U1> & co. <3",
            "db-2 took over"})
    void aReasonWithoutBecauseIsKeptAsItIs(String reason) {
        assertThat(CommandParser.parse("lock web-1 " + reason)).isEqualTo(lock(reason));
        assertThat(CommandParser.parse("锁定 web-1，" + reason)).isEqualTo(lock(reason));
        assertThat(CommandParser.parse("lock web-1 because " + reason)).isEqualTo(lock(reason));
        assertThat(CommandParser.parse("freeze " + reason))
                .isEqualTo(new Understood(new Freeze(reason), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lock web-1", "lock web-1 because", "锁定 web-1 因为",
            "lock web-1 in us-west-2", "lock web-1 --private", "lock web-1 !!"})
    void aLockNeedsAReason(String line) {
        assertThat(CommandParser.parse(line)).isEqualTo(new MissingReason(Verb.LOCK));
    }

    @ParameterizedTest
    @CsvSource({
            "lock web-1 web-2, LOCK, web-2",
            "lock web-1 and db-1 because they burn, LOCK, and db-1",
            "lock web-1 db because they burn, LOCK, db",
            "lock web-1 10.34.33.22 burns, LOCK, 10.34.33.22 burns",
            "unlock web-1 web-2, UNLOCK, web-2",
            "freeze web-1, FREEZE, web-1",
            "freeze db because it burns, FREEZE, db",
            "freeze in us-west-2, FREEZE, in us-west-2",
            "thaw web-1, THAW, web-1"})
    void whatMayBeAnotherMachineIsNoReason(String line, Verb verb, String extra) {
        assertThat(CommandParser.parse(line)).isEqualTo(new TooManyWords(verb, extra));
    }

    @Test
    void aReasonIsOneLine() {
        assertThat(CommandParser.parse("restart 10.34.33.22 because\tthe disk\n  is full \n"))
                .isEqualTo(restart("10.34.33.22", "the disk is full"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "Help", "?", "", "  "})
    void helpIsForTheAskingAndForTheSilent(String line) {
        assertThat(CommandParser.parse(line))
                .isEqualTo(new Understood(new Help(Optional.empty()), false));
    }

    @ParameterizedTest
    @CsvSource({
            "rebooot 10.34.33.22, rebooot, RESTART",
            "restrat 10.34.33.22, restrat, RESTART",
            "restart10.34.33.22, restart10.34.33.22, RESTART",
            "halp, halp, HELP",
            "HLEP ME, HLEP, HELP",
            "重起10.34.33.22, 重起10.34.33.22, RESTART",
            "10.34.33.22, 10.34.33.22, ",
            "please restart 10.34.33.22, please, ",
            "let me look first, let, "})
    void anUnknownWordComesWithTheNearestVerbIfOneIsNear(String line, String word, Verb nearest) {
        assertThat(CommandParser.parse(line))
                .isEqualTo(new UnknownWord(word, Optional.ofNullable(nearest)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"restart", "Restart.", "restart because", "restart because it hangs"})
    void restartNeedsAMachine(String line) {
        assertThat(CommandParser.parse(line)).isEqualTo(new MissingTarget(Verb.RESTART));
    }

    @ParameterizedTest
    @ValueSource(strings = {"restart 10.34.33.22 because", "restart 10.34.33.22, BECAUSE:"})
    void becauseNeedsAReason(String line) {
        assertThat(CommandParser.parse(line)).isEqualTo(new MissingReason(Verb.RESTART));
    }

    @ParameterizedTest
    @CsvSource({
            "restart 10.34.33.22 now, now",
            "restart 10.34.33.22 now because, now",
            "restart 10.34.33.22 later because it hangs, later"})
    void anOrdinaryWordIsNoMachine(String line, String word) {
        assertThat(CommandParser.parse(line)).isEqualTo(new NotATarget(Verb.RESTART,
                List.of(new Flawed(word, new NameFlaw.OrdinaryWord()))));
    }

    @ParameterizedTest
    @CsvSource({
            "restart 10.34.33.22 in us-west-2 right now because it hangs, RESTART, right now",
            "help me out, HELP, me out",
            "? because I ask, HELP, because I ask"})
    void nobodyTakesMoreWordsThanItsUsageHas(String line, Verb verb, String extra) {
        assertThat(CommandParser.parse(line)).isEqualTo(new TooManyWords(verb, extra));
    }

    /// Somebody's caution, however it is typed, is nobody's name.
    @ParameterizedTest
    @ValueSource(strings = {"restart \"--private\"", "restart \" --private\"",
            "restart “ --private ”"})
    void takesAnOptionInQuotesForTheOption(String line) {
        assertThat(CommandParser.parse(line)).isEqualTo(CommandParser.parse("restart --private"));
    }

    private static List<Flawed> flawed() {
        return List.of(
                new Flawed("localhost", new AddressFlaw.Reserved()),
                new Flawed("web-1:8080", new AddressFlaw.Port("web-1")),
                new Flawed("167772161", new NameFlaw.NoLetter()),
                new Flawed("重启", new NameFlaw.OrdinaryWord()),
                new Flawed("web-*", new NameFlaw.Wildcard()),
                new Flawed("i-0abc1234def56789x", new NameFlaw.NotAnId()),
                new Flawed("web(1)", new NameFlaw.OddCharacter("(")),
                new Flawed("全部", new NameFlaw.Everything()),
                new Flawed("'web", new NameFlaw.OpenQuote()),
                new Flawed("x".repeat(256), new NameFlaw.TooLong(256)),
                new Flawed("10.34.33", new AddressFlaw.PartCount(3)),
                new Flawed("10.34", new AddressFlaw.PartCount(2)),
                new Flawed("10.34.33.22.1", new AddressFlaw.PartCount(5)),
                new Flawed("10.34.33.x", new AddressFlaw.NotANumber("x")),
                new Flawed("10.34.3O.22", new AddressFlaw.NotANumber("3O")),
                new Flawed("10.34..22", new AddressFlaw.NotANumber("")),
                new Flawed("10.34.33.*", new AddressFlaw.NotANumber("*")),
                new Flawed("10.34.33.2?", new AddressFlaw.NotANumber("2?")),
                new Flawed("10.34.33.22²", new AddressFlaw.NotANumber("22²")),
                new Flawed("10.34.33.22-25", new AddressFlaw.NotANumber("22-25")),
                new Flawed("10.34.33.256", new AddressFlaw.TooLarge("256")),
                new Flawed("10.34.33.278:80", new AddressFlaw.TooLarge("278")),
                new Flawed("10.999.33.300", new AddressFlaw.TooLarge("999")),
                new Flawed("10.34.33.99999999999", new AddressFlaw.TooLarge("99999999999")),
                new Flawed("010.34.33.22", new AddressFlaw.LeadingZero("010")),
                new Flawed("10.34.33.00", new AddressFlaw.LeadingZero("00")),
                new Flawed("10.34.33.22:22", new AddressFlaw.Port("10.34.33.22")),
                new Flawed("[2001:db8::1]:22", new AddressFlaw.Port("2001:db8::1")),
                new Flawed("10.34.33.0/24", new AddressFlaw.Mask()),
                new Flawed("10.34.33.22/255.255.255.0", new AddressFlaw.Mask()),
                new Flawed("2001:db8::1/64", new AddressFlaw.Mask()),
                new Flawed("2001:db8::1%eth0", new AddressFlaw.Zone("2001:db8::1")),
                new Flawed("::ffff:10.34.33.22", new AddressFlaw.EmbeddedIpv4()),
                new Flawed("::FFFF:a22:2116", new AddressFlaw.EmbeddedIpv4()),
                new Flawed("0:0:0:0:0:ffff:a22:2116", new AddressFlaw.EmbeddedIpv4()),
                new Flawed("64:ff9b::10.34.33.22", new AddressFlaw.EmbeddedIpv4()),
                new Flawed("2001:db8::g", new AddressFlaw.BrokenIpv6()),
                new Flawed("2001:db8::1::2", new AddressFlaw.BrokenIpv6()),
                new Flawed("2001:db8:::1", new AddressFlaw.BrokenIpv6()),
                new Flawed("2001:db8::12345", new AddressFlaw.BrokenIpv6()),
                new Flawed("1:2:3:4:5:6:7", new AddressFlaw.BrokenIpv6()),
                new Flawed("1:2:3:4:5:6:7:8:9", new AddressFlaw.BrokenIpv6()),
                new Flawed("127.0.0.1", new AddressFlaw.Reserved()),
                new Flawed("169.254.169.254", new AddressFlaw.Reserved()),
                new Flawed("127.0.0.1:80", new AddressFlaw.Reserved()),
                new Flawed("fe80::1%eth0", new AddressFlaw.Reserved()),
                new Flawed("ff02::1", new AddressFlaw.Reserved()));
    }

    @ParameterizedTest
    @MethodSource("flawed")
    void aFlawedMachineComesBackWithItsFlaw(Flawed row) {
        assertThat(CommandParser.parse("restart " + row.text() + " because it hangs"))
                .isEqualTo(new NotATarget(Verb.RESTART, List.of(row)));
    }

    @Test
    void everyFlawIsInTheTable() {
        assertThat(flawed()).extracting(row -> row.flaw().getClass().getSimpleName())
                .containsAll(Stream.of(AddressFlaw.class, NameFlaw.class)
                        .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
                        .map(Class::getSimpleName).toList());
    }

    @Test
    void theMachinesAreLookedAtBeforeTheRest() {
        assertThat(CommandParser.parse("restart web-* in Paris because"))
                .isEqualTo(new NotATarget(Verb.RESTART,
                        List.of(new Flawed("web-*", new NameFlaw.Wildcard()))));
    }

    @Test
    void usageNamesTheVerbAndWhatFollowsIt() {
        String change = " <targets> [in <region>] [because <reason>]"
                + " [--dry-run] [--again] [--private]";

        assertThat(Verb.values()).extracting(Verb::usage).containsExactly(
                "restart" + change,
                "start" + change,
                "stop" + change,
                "status <targets> [in <region>] [--private]",
                "list [<text>] [in <region>] [--private]",
                "history [<target>] [--private]",
                "lock <target> [in <region>] because <reason> [--private]",
                "unlock <target> [in <region>] [--private]",
                "freeze [because <reason>] [--private]", "thaw",
                "whoami", "help [<command>]", "version");
    }

    @Test
    void everyWordIsOfOneVerb() {
        assertThat(Stream.of(Verb.values()).flatMap(verb -> verb.words().stream()))
                .doesNotHaveDuplicates().contains("restart", "who am i", "帮助");
    }

    @ParameterizedTest
    @CsvSource({"restart web-1, RESTART", "start web-1, START", "stop web-1, STOP",
            "status web-1, STATUS", "list, LIST", "history, HISTORY", "whoami, WHOAMI",
            "help, HELP", "lock web-1 it burns, LOCK", "unlock web-1, UNLOCK", "freeze, FREEZE",
            "thaw, THAW",
            "version, VERSION"})
    void aCommandKnowsItsVerb(String line, Verb verb) {
        assertThat(CommandParser.parse(line)).isInstanceOfSatisfying(Understood.class,
                understood -> assertThat(understood.command().verb()).isEqualTo(verb));
    }

    private static Understood lock(String reason) {
        return new Understood(new Lock(new Target.Name("web-1"), Optional.empty(), reason), false);
    }

    private static Understood restart(String address, String reason) {
        Selection machine = new Selection(List.of(new Target.Address(IpAddress.of(address))),
                Optional.empty());
        return new Understood(new Change(Action.RESTART, machine, reason, false, false),
                false);
    }
}
