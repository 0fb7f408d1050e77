package chatbot.fleet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where machines may be asked for: each region in the function's own account and, by a role, in
/// others; nowhere else.
///
/// @param regions the function's own first
/// @param roles   one for each further account
public record Sites(Regions regions, List<RoleArn> roles) {

    /// Copies what it is given.
    public Sites {
        roles = List.copyOf(roles);
    }

    /// By the settings; throws when one can't be read.
    public static Sites of(String own, FleetConfig config) {
        return new Sites(Regions.of(own, config), RoleArn.of(config));
    }

    /// Of the function's own account alone, in these regions.
    public static Sites in(List<String> regions) {
        return new Sites(new Regions(regions), List.of());
    }

    /// All of them, the function's own account and region first.
    public List<Site> all() {
        return Stream.concat(Stream.of(""), roles.stream().map(RoleArn::account))
                .flatMap(account -> regions.all().stream().map(region -> new Site(account, region)))
                .toList();
    }

    /// Those of a region, or of all; none if the region is none of these.
    public List<Site> in(Optional<String> region) {
        return all().stream()
                .filter(site -> region.filter(meant -> !meant.equals(site.region())).isEmpty())
                .toList();
    }

    /// The site of an instance, which may not be one of these.
    public Site of(Instance instance) {
        return new Site(Site.of(instance).account(), regions.of(instance));
    }

    /// The one site of all of the instances.
    public Site of(List<Instance> instances) {
        List<Site> sites = instances.stream().map(this::of).distinct().toList();
        if (sites.size() != 1 || !all().contains(sites.getFirst())) {
            throw new IllegalArgumentException("Instances of one site are meant, and of one of "
                    + all() + ", not of " + sites);
        }
        return sites.getFirst();
    }

    /// The role that is to be taken there; none in the function's own account, and in one that isn't
    /// in the settings.
    public Optional<RoleArn> role(Site site) {
        return roles.stream().filter(role -> role.account().equals(site.account())).findFirst();
    }
}
