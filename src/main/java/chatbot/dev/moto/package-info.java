/// Dev mode before moto (`-Dquarkus.profile=moto`), which plays AWS on this machine: it is installed,
/// started and filled with machines like the demo fleet's. Nothing of it gets into function.zip. May
/// use: `fleet`, `aws`, the AWS SDK's EC2.
@NullMarked
package chatbot.dev.moto;

import org.jspecify.annotations.NullMarked;
