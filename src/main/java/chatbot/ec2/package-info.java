/// Machines by AWS: EC2 finds, lists, changes and looks at them, and Systems Manager asks them.
///
/// What is asked for stands in `fleet`, as ports. May use: `fleet`, `aws`; the AWS SDK.
@NullMarked
package chatbot.ec2;

import org.jspecify.annotations.NullMarked;
