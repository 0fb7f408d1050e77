package chatbot.change;

import chatbot.fleet.Action;
import chatbot.fleet.Guard;
import chatbot.fleet.Instance;
import chatbot.fleet.InstanceState;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Power;
import chatbot.fleet.Site.Scope;
import chatbot.fleet.Target;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether what is wished may be done to what was found.
///
/// @param scope how far the look reached
record Inspection(Wish wish, Permit permit, Scope scope) {

    /// Of the instances that a target means.
    Finding of(Target target, List<Instance> found) {
        if (found.isEmpty()) {
            return new Finding.NotFound(target, scope, List.of());
        }
        Optional<Instance> meant = found.size() == 1
                ? Optional.of(found.getFirst())
                : found.stream().filter(one -> wish.consent(one).isPresent()).findFirst();
        return meant.map(instance -> isSure(target, instance)
                ? of(target, instance)
                : new Finding.Unsure(target, instance, scope.silent()))
                .orElseGet(() -> new Finding.Ambiguous(target, found, scope.silent()));
    }

    /// Whether no other machine can be meant: all sites answered, or somebody gave or saw its id.
    private boolean isSure(Target target, Instance instance) {
        return scope.isWhole() || target instanceof Target.Id
                || wish.consent(instance).isPresent();
    }

    private Finding of(Target target, Instance instance) {
        Action action = wish.asked().action();
        Optional<Guard> guard = Guard.of(instance);
        if (guard.isEmpty()) {
            return new Finding.NotOpen(target, instance);
        }
        if (!permit.covers(action, instance)) {
            return new Finding.Denied(target, instance);
        }
        if (action != Action.RESTART && !Power.isAllowed(instance)) {
            return new Finding.NotPowered(target, instance);
        }
        if (instance.state() != before(action)) {
            return new Finding.WrongState(target, instance, action);
        }
        return new Finding.Fit(target, instance, doubts(target, instance, guard.get()));
    }

    private static InstanceState before(Action action) {
        return switch (action) {
            case RESTART, STOP -> InstanceState.RUNNING;
            case START -> InstanceState.STOPPED;
        };
    }

    private Set<Doubt> doubts(Target target, Instance instance, Guard guard) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        boolean power = wish.asked().action() != Action.RESTART;
        if (power) {
            doubts.add(Doubt.POWER);
        }
        switch (guard) {
            case RESTART -> {
                // no need to ask for the tag's sake
            }
            case CONFIRM -> doubts.add(power ? Doubt.POWER : Doubt.CONFIRM);
            case APPROVE -> doubts.add(Doubt.APPROVE);
        }
        if (target instanceof Target.Address(IpAddress ip) && !instance.isItself(ip)) {
            doubts.add(Doubt.SECONDARY_ADDRESS);
        }
        if (wish.asked().action() != Action.START) {
            goesDown(instance, doubts);
        }
        if (!wish.consents().isEmpty() && wish.consent(instance).isEmpty()) {
            doubts.add(Doubt.CHANGED);
        }
        return doubts;
    }

    private static void goesDown(Instance instance, Set<Doubt> doubts) {
        if (instance.cluster().isPresent()) {
            doubts.add(Doubt.KUBERNETES_NODE);
        }
        if (instance.scalingGroup().isPresent()) {
            doubts.add(Doubt.SCALING_GROUP);
        }
    }

    /// Whether somebody agreed to the machine in spite of all that.
    boolean isAgreed(Finding.Fit machine) {
        return wish.consent(machine.instance()).map(Consent::doubts).orElse(Set.of())
                .containsAll(machine.doubts());
    }
}
