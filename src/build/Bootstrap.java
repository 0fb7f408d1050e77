import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Refuses a native function.zip that Lambda's provided.al2023 couldn't start: one whose bootstrap is
/// for no processor of Lambda's or for another than was wanted, needs a newer glibc than the 2.34
/// there, or still has what is for debuggers.
///
/// It reads ELF (man 5 elf; versions of symbols: Linux Standard Base Core, chapter 10.7), so that
/// nothing of binutils has to be there. The build runs it as it is, with the zip's path and the
/// processor that is wanted, if any; it ends with 1 and a sentence if Lambda couldn't.
final class Bootstrap {

    private static final String HELP = "Build it in Mandrel's container: "
            + "./mvnw package -Dnative -Dquarkus.native.container-build=true";
    private static final String NAME = "bootstrap";
    private static final int NEWEST = 34; // of 2.x
    private static final Pattern GLIBC = Pattern.compile("GLIBC_2\\.(\\d+)(\\.\\d+)?");
    private static final int NAMED = 3;

    /// By the number of a processor in ELF, what the template's parameter Architecture calls it.
    private static final Map<Integer, String> PROCESSORS = Map.of(62, "x86_64", 183, "arm64");

    private static final int SYMBOLS = 11; // SHT_DYNSYM
    private static final int NEEDS = 0x6ffffffe; // SHT_GNU_verneed
    private static final int VERSIONS = 0x6fffffff; // SHT_GNU_versym

    private final ByteBuffer file;
    private final List<Section> sections = new ArrayList<>();

    /// A part of the file.
    private record Section(String name, int type, int offset, int size, int link) {
    }

    private Bootstrap(byte[] bytes) {
        file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = {0x7f, 'E', 'L', 'F', 2, 1}; // 64 bits, little end first
        unless(Arrays.equals(bytes, 0, Math.min(6, bytes.length), magic, 0, 6),
                "isn't an executable for Linux on 64 bits");
    }

    public static void main(String[] arguments) throws IOException {
        Path zip = Path.of(arguments[0]);
        try {
            String processor = new Bootstrap(read(zip)).fits(List.of(arguments).subList(1,
                    arguments.length));
            System.out.println(NAME + " in " + zip + " fits Architecture=" + processor);
        } catch (IllegalStateException no) {
            System.err.println(NAME + " in " + zip + " " + no.getMessage() + ". " + HELP);
            System.exit(1);
        }
    }

    private static void unless(boolean fits, String why) {
        if (!fits) {
            throw new IllegalStateException(why);
        }
    }

    private static byte[] read(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            ZipEntry entry = zip.getEntry(NAME);
            unless(entry != null, "is missing: it is no native function");
            return zip.getInputStream(entry).readAllBytes();
        }
    }

    private String fits(List<String> wanted) {
        try {
            String processor = processor(wanted);
            sections();
            isStripped();
            isOldEnough();
            return processor;
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IllegalStateException("is cut short or garbled");
        }
    }

    private String processor(List<String> wanted) {
        int number = file.getShort(18);
        String processor = PROCESSORS.getOrDefault(number, "ELF machine " + number);
        if (!PROCESSORS.containsValue(processor) || !wanted.isEmpty() && !wanted.contains(processor)) {
            throw new IllegalStateException("is for " + processor + ", not for "
                    + (wanted.isEmpty() ? "a processor of Lambda's" : wanted.get(0)));
        }
        return processor;
    }

    // --- sections

    private void sections() {
        long start = file.getLong(40);
        int count = Short.toUnsignedInt(file.getShort(60));
        unless(start != 0 && count != 0, "has no table of sections");
        Objects.checkFromIndexSize(start, 64L * count, file.limit());
        int names = header(start, Short.toUnsignedInt(file.getShort(62)), 0).offset();
        for (int i = 0; i < count; i++) {
            sections.add(header(start, i, names));
        }
    }

    private Section header(long start, int number, int names) {
        int at = Math.toIntExact(start + 64L * number);
        return new Section(names == 0 ? "" : text(names + file.getInt(at)), file.getInt(at + 4),
                Math.toIntExact(file.getLong(at + 24)), Math.toIntExact(file.getLong(at + 32)),
                file.getInt(at + 40));
    }

    private Optional<Section> section(int type) {
        return sections.stream().filter(section -> section.type() == type).findFirst();
    }

    private String text(int start) {
        int end = start;
        while (file.get(end) != 0) {
            end++;
        }
        return new String(file.array(), start, end - start, StandardCharsets.UTF_8);
    }

    /// Quarkus has objcopy do it, and goes on without where there is none.
    private void isStripped() {
        unless(sections.stream().noneMatch(section -> section.name().startsWith(".debug_")),
                "isn't stripped: objcopy, which is of binutils, wasn't there");
    }

    // --- glibc

    /// A version that isn't a number, such as GLIBC_ABI_DT_RELR, is newer than the numbers that count.
    private static boolean isTooNew(String version) {
        Matcher number = GLIBC.matcher(version);
        return version.startsWith("GLIBC_")
                && !(number.matches() && Integer.parseInt(number.group(1)) <= NEWEST);
    }

    private void isOldEnough() {
        Map<Integer, String> needs = needs();
        TreeSet<String> tooNew = needs.values().stream().filter(Bootstrap::isTooNew)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!tooNew.isEmpty()) {
            throw new IllegalStateException("needs " + String.join(", ", tooNew) + symbols(needs)
                    + ", and Lambda has glibc 2." + NEWEST);
        }
    }

    /// By the number that symbols have for it, each version of a library that is needed.
    private Map<Integer, String> needs() {
        Map<Integer, String> versions = new HashMap<>();
        section(NEEDS).ifPresent(needs -> {
            int names = sections.get(needs.link()).offset();
            int library = needs.offset();
            int next;
            do {
                int version = library + file.getInt(library + 8);
                for (int i = Short.toUnsignedInt(file.getShort(library + 2)); i > 0; i--) {
                    versions.put(Short.toUnsignedInt(file.getShort(version + 6)),
                            text(names + file.getInt(version + 8)));
                    version += file.getInt(version + 12);
                }
                next = file.getInt(library + 12);
                library += next;
            } while (next > 0);
        });
        return versions;
    }

    /// The first of those that are too new, such as ` (hypot@GLIBC_2.35)`; nothing if there are none.
    private String symbols(Map<Integer, String> needs) {
        List<String> tooNew = new ArrayList<>();
        Section versions = section(VERSIONS).orElseThrow(IllegalArgumentException::new);
        Section symbols = section(SYMBOLS).orElseThrow(IllegalArgumentException::new);
        int names = sections.get(symbols.link()).offset();
        for (int i = 0; i < versions.size() / 2; i++) {
            String version = needs.getOrDefault(file.getShort(versions.offset() + 2 * i) & 0x7fff,
                    "");
            if (isTooNew(version)) {
                tooNew.add(text(names + file.getInt(symbols.offset() + 24 * i)) + "@" + version);
            }
        }
        return tooNew.isEmpty()
                ? ""
                : tooNew.stream().sorted().limit(NAMED).collect(Collectors.joining(", ", " (",
                        tooNew.size() > NAMED ? " and others)" : ")"));
    }
}
