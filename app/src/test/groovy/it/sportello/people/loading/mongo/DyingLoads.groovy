package it.sportello.people.loading.mongo

import it.sportello.TestStore
import it.sportello.people.loading.Load

/** Dies when it should write down that the second hundred is done. */
class DyingLoads extends MongoLoads {

    private int saves

    DyingLoads(TestStore store) { super(store) }

    @Override
    boolean save(Load load) {
        if (++saves == 2) {
            throw new IllegalStateException('killed')
        }
        super.save(load)
    }
}
