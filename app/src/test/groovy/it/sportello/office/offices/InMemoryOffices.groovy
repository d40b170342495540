package it.sportello.office.offices

/** Offices without a store. */
class InMemoryOffices implements Offices {

    private final Map<String, Office> byCode = [:]

    @Override
    Optional<Office> find(String code) { Optional.ofNullable(byCode[code]) }

    @Override
    List<Office> all() { byCode.values().sort { it.name() } }

    @Override
    Offices.Saving save(Office o) {
        if ((byCode[o.code()]?.version() ?: 0L) != o.version()) {
            return new Offices.Saving.Stale()
        }
        byCode[o.code()] = new Office(o.code(), o.name(), o.seat(), o.desk(), o.remit(), o.version() + 1)
        new Offices.Saving.Saved(byCode[o.code()])
    }

    @Override
    List<Offices.Catchment> catchments(String code) {
        find(code).map { [new Offices.Catchment(null, it.remit().towns())] }.orElse([])
    }
}
