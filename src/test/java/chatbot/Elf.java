package chatbot;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// An executable as a linker writes it, made by hand: it has the tables that say what it needs of
/// libraries, and no code.
///
/// @param machine  ELF's number of the processor
/// @param needs    such as `fmod@GLIBC_2.38`; without a symbol, the version alone
/// @param sections names of further sections
record Elf(int machine, List<String> needs, List<String> sections) {

    static final int X86_64 = 62;
    static final int ARM64 = 183;

    private static final int HEADER = 64;

    Elf(int machine, String... needs) {
        this(machine, List.of(needs), List.of());
    }

    private record Part(String name, int type, byte[] content, int link) {
    }

    byte[] bytes() {
        Texts texts = new Texts();
        List<Part> parts = new ArrayList<>(List.of(new Part("", 0, new byte[0], 0),
                new Part(".dynsym", 11, symbols(texts), 4),
                new Part(".gnu.version", 0x6fffffff, versions(), 1),
                new Part(".gnu.version_r", needs.isEmpty() ? 1 : 0x6ffffffe, needed(texts), 4)));
        parts.add(new Part(".dynstr", 3, texts.all.toByteArray(), 0));
        sections.forEach(name -> parts.add(new Part(name, 1, new byte[8], 0)));
        Texts names = new Texts();
        List<Integer> places = Stream.concat(parts.stream().map(Part::name), Stream.of(".shstrtab"))
                .map(names::add).toList();
        parts.add(new Part(".shstrtab", 3, names.all.toByteArray(), 0));
        return written(parts, places);
    }

    private byte[] written(List<Part> parts, List<Integer> names) {
        int table = HEADER + parts.stream().mapToInt(part -> part.content().length).sum();
        ByteBuffer file = buffer(table + HEADER * parts.size());
        file.put(new byte[]{0x7f, 'E', 'L', 'F', 2, 1, 1}).position(16);
        file.putShort((short) 2).putShort((short) machine);
        file.putLong(40, table).putShort(58, (short) HEADER).putShort(60, (short) parts.size())
                .putShort(62, (short) (parts.size() - 1)).position(HEADER);
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int header = table + HEADER * i;
            file.putInt(header, names.get(i)).putInt(header + 4, part.type())
                    .putLong(header + 24, file.position())
                    .putLong(header + 32, part.content().length)
                    .putInt(header + 40, part.link()).put(part.content());
        }
        return file.array();
    }

    /// The first symbol is none.
    private byte[] symbols(Texts texts) {
        ByteBuffer symbols = buffer(24 * (needs.size() + 1));
        for (int i = 0; i < needs.size(); i++) {
            symbols.putInt(24 * (i + 1), texts.add(needs.get(i).replaceFirst("@?GLIBC.*", "")));
        }
        return symbols.array();
    }

    /// Symbols without a name have no version: only the library's list has it.
    private byte[] versions() {
        ByteBuffer versions = buffer(2 * (needs.size() + 1));
        for (int i = 0; i < needs.size(); i++) {
            versions.putShort(2 * (i + 1), (short) (needs.get(i).contains("@") ? i + 2 : 1));
        }
        return versions.array();
    }

    /// Each version from a library of its own.
    private byte[] needed(Texts texts) {
        ByteBuffer needed = buffer(32 * needs.size());
        for (int i = 0; i < needs.size(); i++) {
            needed.putShort((short) 1).putShort((short) 1).putInt(texts.add("libc.so.6"))
                    .putInt(16).putInt(i + 1 < needs.size() ? 32 : 0);
            needed.putInt(0).putShort((short) 0).putShort((short) (i + 2))
                    .putInt(texts.add(needs.get(i).replaceFirst(".*@", ""))).putInt(0);
        }
        return needed.array();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Names one after the other, each ended by a zero.
    private static final class Texts {

        private final ByteArrayOutputStream all = new ByteArrayOutputStream();

        Texts() {
            all.write(0);
        }

        int add(String text) {
            int place = all.size();
            all.writeBytes((text + '\0').getBytes(StandardCharsets.UTF_8));
            return place;
        }
    }
}
