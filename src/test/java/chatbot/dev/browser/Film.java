package chatbot.dev.browser;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/// Pictures one after the other, written as an animated GIF, of each only what is new in it.
final class Film {

    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    private final List<Frame> frames = new ArrayList<>();

    /// A picture, and for how long it is seen.
    private record Frame(Picture picture, Duration seen) {
    }

    /// Adds a picture; one that shows nothing new prolongs the last.
    void add(Picture picture, Duration seen) {
        if (!frames.isEmpty() && picture.differenceTo(frames.getLast().picture).isEmpty()) {
            Frame last = frames.removeLast();
            frames.add(new Frame(last.picture, last.seen.plus(seen)));
        } else {
            frames.add(new Frame(picture, seen));
        }
    }

    /// Writes it; it begins again when it has ended.
    void write(Path file) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
                writer.setOutput(out);
                writer.prepareWriteSequence(null);
                for (int number = 0; number < frames.size(); number++) {
                    writer.writeToSequence(image(writer, number), null);
                }
                writer.endWriteSequence();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    private IIOImage image(ImageWriter writer, int number) throws IOException {
        Frame frame = frames.get(number);
        Picture picture = frame.picture;
        Rectangle changed = number == 0
                ? new Rectangle(picture.image().getWidth(), picture.image().getHeight())
                : picture.differenceTo(frames.get(number - 1).picture);
        BufferedImage part = picture.part(changed).inFewColours();
        IIOMetadata metadata = writer.getDefaultImageMetadata(
                ImageTypeSpecifier.createFromRenderedImage(part), null);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        set(root, "ImageDescriptor", "imageLeftPosition", changed.x, "imageTopPosition", changed.y);
        set(root, "GraphicControlExtension", "disposalMethod", "doNotDispose", "delayTime",
                frame.seen.toMillis() / 10);
        root.appendChild(forever());
        metadata.setFromTree(FORMAT, root);
        return new IIOImage(part, null, metadata);
    }

    private static void set(IIOMetadataNode root, String name, Object... attributes) {
        IIOMetadataNode node = (IIOMetadataNode) root.getElementsByTagName(name).item(0);
        for (int at = 0; at < attributes.length; at += 2) {
            node.setAttribute(String.valueOf(attributes[at]), String.valueOf(attributes[at + 1]));
        }
    }

    /// Netscape's extension, by which a GIF is played again and again.
    private static IIOMetadataNode forever() {
        IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
        loop.setAttribute("applicationID", "NETSCAPE");
        loop.setAttribute("authenticationCode", "2.0");
        loop.setUserObject(new byte[]{1, 0, 0});
        IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
        extensions.appendChild(loop);
        return extensions;
    }
}
