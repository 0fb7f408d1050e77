package chatbot.aws;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.oracle.svm.core.annotate.Delete;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import javax.xml.stream.XMLInputFactory;

/// The parser of EC2's answers in a native function: one, made while it is built, where the SDK would
/// look for one in each new thread, and every call has a new one.
@TargetClass(className = "software.amazon.awssdk.protocols.query.unmarshall.XmlDomParser")
final class OneParser {

    @Substitute
    static XMLInputFactory createXmlInputFactory() {
        return Made.PARSER;
    }

    static final class Made {

        static final XMLInputFactory PARSER = parser();

        private Made() {
        }

        private static XMLInputFactory parser() {
            XMLInputFactory parser = new InputFactoryImpl();
            parser.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            parser.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            return parser;
        }
    }

    /// Quarkus's extension for AWS would keep the JDK's parser, with all that it can do.
    @Delete
    @TargetClass(className = "com.sun.xml.internal.stream.XMLInputFactoryImpl")
    static final class Reader {
    }

    /// And its writer, which nobody has ever used.
    @Delete
    @TargetClass(className = "com.sun.xml.internal.stream.XMLOutputFactoryImpl")
    static final class Writer {
    }
}
