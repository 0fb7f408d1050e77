/// AWS as moto plays it, for tests: EC2 on 127.0.0.1, and what it was asked.
///
/// A test class says [WithMoto] and takes a [Moto] in its constructor or methods. Of this package
/// other test packages see only these two, [Call] and [PythonEnvironment]; it uses nothing of the
/// chatbot's own.
@NullMarked
package chatbot.aws;

import org.jspecify.annotations.NullMarked;
