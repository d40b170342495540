package it.sportello.talk.flows

/** Revisions in memory, of one process. */
class HeldRevisions implements FlowRevisions {

    final Map<String, FlowRevision> kept = [:]
    Shelf shelf = Shelf.empty()

    @Override
    void add(FlowRevision revision) { kept.putIfAbsent(revision.flow() + '/' + revision.hash(), revision) }

    @Override
    Optional<FlowRevision> find(String flow, String hash) { Optional.ofNullable(kept[flow + '/' + hash]) }

    @Override
    Shelf shelf() { shelf }

    @Override
    boolean replace(Shelf before, Shelf after) {
        if (before.version() != shelf.version()) {
            return false
        }
        shelf = new Shelf(before.version() + 1, after.heads())
        true
    }
}
