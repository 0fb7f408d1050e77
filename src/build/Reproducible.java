import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ConstantPoolBuilder;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Takes out of function.zip what hangs on chance. Of the classes that Quarkus makes: keys are
/// numbered as its threads come to them, and the application's settings stand in the order of a hash
/// table of classes, which is by their addresses. Of each entry: the order, and the times, to the
/// fraction of a second, of the files that it was made of.
///
/// The build runs it as it is, with the zip's path, before the zip gets its modes. ReproducibleIT goes
/// red if a newer Quarkus leaves something else to chance.
final class Reproducible {

    private static final ClassFile CLASSES = ClassFile.of(ConstantPoolSharingOption.NEW_POOL);
    private static final String GENERATED = "io/quarkus/runtime/generated/";
    private static final String KEY = "proxykey";
    private static final String FIELD = "configClass$";

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<Integer, Integer> places = new HashMap<>();

    private Reproducible() {
    }

    public static void main(String[] arguments) throws IOException {
        Path zip = Path.of(arguments[0]);
        Reproducible all = new Reproducible();
        all.files.putAll(Archive.read(Files.newInputStream(zip)));
        all.each("io/quarkus/runner/recorded/", all::numbered);
        all.each(GENERATED + "SharedConfig.class", file -> coded(file, all::sorted));
        all.each(GENERATED + "StaticInitConfigCustomizer.class",
                file -> coded(file, all::renamed));
        all.each(GENERATED + "RunTimeConfigCustomizer.class", file -> coded(file, all::renamed));
        Archive.write(all.files, Files.newOutputStream(zip));
    }

    private interface Change {
        byte[] of(byte[] file) throws IOException;
    }

    /// Changes the files whose names begin so; a native function has none.
    private void each(String beginning, Change change) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().startsWith(beginning)) {
                file.setValue(change.of(file.getValue()));
            }
        }
    }

    // --- keys

    /// The class with other keys: they are constants, and what uses one goes by its place among
    /// them (Java Virtual Machine Specification, 4.4).
    private byte[] numbered(byte[] before) throws IOException {
        ByteArrayOutputStream after = new ByteArrayOutputStream(before.length);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(before));
        DataOutputStream out = new DataOutputStream(after);
        out.write(in.readNBytes(8)); // magic number and version
        int constants = in.readUnsignedShort();
        out.writeShort(constants);
        for (int i = 1; i < constants; i++) {
            int tag = in.readUnsignedByte();
            out.writeByte(tag);
            if (tag == 1) {
                out.writeUTF(key(in.readUTF()));
            } else {
                out.write(in.readNBytes(size(tag)));
            }
            i += tag == 5 || tag == 6 ? 1 : 0; // long and double count twice
        }
        in.transferTo(out);
        return after.toByteArray();
    }

    private String key(String text) {
        return text.matches(KEY + "\\d+")
                ? keys.computeIfAbsent(text, _ -> KEY + keys.size())
                : text;
    }

    private static int size(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            default -> throw new IllegalArgumentException("No such constant: " + tag);
        };
    }

    // --- settings

    /// The class with that change of the code of methods that use the fields; they are straight.
    private static byte[] coded(byte[] file, UnaryOperator<List<Instruction>> change) {
        return CLASSES.transformClass(CLASSES.parse(file), (builder, element) -> {
            if (element instanceof MethodModel method && method.code().isPresent()
                    && instructions(method).stream().anyMatch(one -> field(one) >= 0)) {
                builder.withMethod(method.methodName(), method.methodType(),
                        method.flags().flagsMask(), made -> made.withCode(
                                code -> change.apply(instructions(method)).forEach(code::with)));
            } else {
                builder.with(element);
            }
        });
    }

    private static List<Instruction> instructions(MethodModel method) {
        return method.code().stream().flatMap(code -> code.elementStream())
                .filter(Instruction.class::isInstance).map(Instruction.class::cast).toList();
    }

    /// The number of the field that is read or written; -1 for all else.
    private static int field(Instruction one) {
        return one instanceof FieldInstruction use
                && use.name().stringValue().startsWith(FIELD)
                        ? Integer.parseInt(use.name().stringValue().substring(FIELD.length()))
                        : -1;
    }

    private static boolean calls(Instruction one, String method) {
        return one instanceof InvokeInstruction call && call.name().equalsString(method);
    }

    /// The fields get their values in an alphabet: each begins with `configClass(name, prefix)`,
    /// and ends with the last class that is loaded for it.
    private List<Instruction> sorted(List<Instruction> code) {
        List<Integer> starts = IntStream.range(2, code.size())
                .filter(i -> calls(code.get(i), "configClass")).map(i -> i - 2).boxed().toList();
        int end = IntStream.range(0, code.size()).filter(i -> calls(code.get(i), "ensureLoaded"))
                .max().orElseThrow() + 1;
        Map<String, List<Instruction>> blocks = new TreeMap<>();
        for (int i = 0; i < starts.size(); i++) {
            List<Instruction> block = code.subList(starts.get(i),
                    i + 1 < starts.size() ? starts.get(i + 1) : end);
            blocks.put(constant(block.get(0)) + " " + constant(block.get(1)), block);
        }
        blocks.values().forEach(block -> places.put(field(block.get(3)), places.size()));
        List<Instruction> sorted = new ArrayList<>(code.subList(0, starts.getFirst()));
        blocks.values().forEach(sorted::addAll);
        sorted.addAll(code.subList(end, code.size()));
        return renamed(sorted);
    }

    private static String constant(Instruction one) {
        return ((LoadConstantInstruction) one).constantValue().toString();
    }

    /// The same fields by their new names; what goes through all of them goes in their new order.
    private List<Instruction> renamed(List<Instruction> code) {
        Iterator<Integer> inOrder = IntStream.range(0, code.size())
                .filter(i -> isListed(code, i)).map(i -> places.get(field(code.get(i)))).sorted()
                .iterator();
        List<Instruction> renamed = new ArrayList<>();
        for (int i = 0; i < code.size(); i++) {
            Instruction one = code.get(i);
            renamed.add(field(one) < 0 ? one
                    : named((FieldInstruction) one, isListed(code, i) ? inOrder.next()
                            : places.get(field(one))));
        }
        return renamed;
    }

    private static boolean isListed(List<Instruction> code, int place) {
        return field(code.get(place)) >= 0 && code.subList(place, code.size()).stream()
                .filter(InvokeInstruction.class::isInstance).findFirst()
                .filter(next -> calls(next, "withMapping")).isPresent();
    }

    private static Instruction named(FieldInstruction use, int place) {
        return FieldInstruction.of(use.opcode(), ConstantPoolBuilder.of()
                .fieldRefEntry(use.owner().asSymbol(), FIELD + place, use.typeSymbol()));
    }
}
