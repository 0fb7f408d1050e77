import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// The files of a zip as the build's programs have them in hand: by name, in an alphabet, and without
/// times.
final class Archive {

    /// A time without a zone is the only one that is written as it is, and alone.
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 22, 0, 0);

    private Archive() {
    }

    static SortedMap<String, byte[]> read(InputStream zip) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(zip)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return files;
    }

    static void write(SortedMap<String, byte[]> files, OutputStream zip) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                add(new ZipEntry(file.getKey()), file.getValue(), out);
            }
        }
    }

    /// Each file as it is, not packed.
    static void store(SortedMap<String, byte[]> files, OutputStream zip) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                CRC32 sum = new CRC32();
                sum.update(file.getValue());
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setSize(file.getValue().length);
                entry.setCrc(sum.getValue());
                add(entry, file.getValue(), out);
            }
        }
    }

    private static void add(ZipEntry entry, byte[] content, ZipOutputStream out)
            throws IOException {
        entry.setTimeLocal(TIME);
        out.putNextEntry(entry);
        out.write(content);
    }
}
