package chatbot.ec2;

import chatbot.aws.Failure;
import chatbot.fleet.Fleet.Listed;
import chatbot.fleet.Fleet.Search;
import chatbot.fleet.Instance;
import chatbot.fleet.Site;
import chatbot.fleet.Site.Silent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A list over several sites: one after the other, as long as the page has room.
///
/// @param round the sites
record Ec2Pages(Ec2Round round) {

    private static final Pattern TOKEN = Pattern.compile("(\\d{1,3}):(.*)", Pattern.DOTALL);

    /// Where a page goes on: at which site, and where there.
    private record Cursor(int site, String token) {

        static Cursor read(String next) {
            Matcher cursor = TOKEN.matcher(next);
            return cursor.matches()
                    ? new Cursor(Integer.parseInt(cursor.group(1)), cursor.group(2))
                    : new Cursor(0, next);
        }

        /// @param sites how many there are; of one alone the token is EC2's own
        String write(int sites) {
            return site >= sites ? "" : sites == 1 ? token : site + ":" + token;
        }
    }

    Listed list(Search search) {
        List<Site> sites = round.sites();
        List<Instance> listed = new ArrayList<>();
        List<Silent> silent = new ArrayList<>();
        Cursor at = sites.size() == 1 ? new Cursor(0, search.next()) : Cursor.read(search.next());
        int most = Math.clamp(search.most(), Ec2Listing.LEAST, Ec2Listing.MOST);
        int answered = 0;
        while (at.site() < sites.size() && most - listed.size() >= Ec2Listing.LEAST) {
            Site site = sites.get(at.site());
            switch (page(site, search, most - listed.size(), at.token())) {
                case Ec2Looks.Failed<Listed.Page>(Failure why) -> {
                    silent.add(new Silent(site, why));
                    at = new Cursor(at.site() + 1, "");
                }
                case Ec2Looks.Seen<Listed.Page>(Listed.Page page) -> {
                    answered++;
                    listed.addAll(page.instances());
                    at = page.next().isEmpty()
                            ? new Cursor(at.site() + 1, "")
                            : new Cursor(at.site(), page.next());
                    if (!page.next().isEmpty()) {
                        return new Listed.Page(listed, at.write(sites.size()), silent);
                    }
                }
            }
        }
        return answered == 0 && !silent.isEmpty()
                ? new Listed.Failed(silent.getFirst().why())
                : new Listed.Page(listed, at.write(sites.size()), silent);
    }

    private Ec2Looks.Look<Listed.Page> page(Site site, Search search, int most, String next) {
        return round.at(site, (looks, caller) -> new Ec2Listing(looks, caller)
                .list(new Search(search.text(), search.region(), most, next)));
    }
}
