/// Dev mode before your own account (`-Dquarkus.profile=aws`): by your credentials, and nothing is
/// changed unless you say so. Nothing of it gets into function.zip. May use: `fleet`, `aws`,
/// `setting`, the AWS SDK's credentials.
@NullMarked
package chatbot.dev.aws;

import org.jspecify.annotations.NullMarked;
