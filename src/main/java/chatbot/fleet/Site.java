package chatbot.fleet;

import chatbot.aws.Failure;
import java.util.List;

/// Where machines are asked for: a region of an account.
///
/// @param account its twelve digits; empty for the function's own
/// @param region  for example `eu-west-1`
public record Site(String account, String region) {

    /// A region of the function's own account.
    public static Site own(String region) {
        return new Site("", region);
    }

    /// Where an instance is.
    public static Site of(Instance instance) {
        return new Site(instance.place().member() ? instance.place().account() : "",
                instance.place().region());
    }

    /// Whether it is in the function's own account.
    public boolean isOwn() {
        return account.isEmpty();
    }

    /// A site that didn't answer, so nobody knows what is there.
    public record Silent(Site site, Failure why) {
    }

    /// How far a look reached.
    ///
    /// @param answered the sites that answered
    /// @param silent   those that didn't
    public record Scope(List<Site> answered, List<Silent> silent) {

        /// Copies what it is given.
        public Scope {
            answered = List.copyOf(answered);
            silent = List.copyOf(silent);
        }

        /// Of a look at these sites, of which some didn't answer.
        public static Scope of(List<Site> sites, List<Silent> silent) {
            List<Site> without = silent.stream().map(Silent::site).toList();
            return new Scope(sites.stream().filter(site -> !without.contains(site)).toList(),
                    silent);
        }

        /// Whether every site answered.
        public boolean isWhole() {
            return silent.isEmpty();
        }
    }
}
