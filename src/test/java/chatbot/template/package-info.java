/// What is deployed: template.yaml, its settings, and what its role may do.
///
/// Nothing here asks AWS. Of this package other test packages see [Template] alone.
@NullMarked
package chatbot.template;

import org.jspecify.annotations.NullMarked;
