// Makes the replica set and the service's own user, both only when they are not there yet. Run by mongosh --nodb.
const fs = require('fs');

const NAME = 'sportello';
const MEMBERS = ['mongo1:27017', 'mongo2:27017', 'mongo3:27017'];
const root = 'root:' + encodeURIComponent(fs.readFileSync('/run/secrets/mongo-root-password', 'utf8').trim());
const options = 'authSource=admin&serverSelectionTimeoutMS=90000';

const first = connect(`mongodb://${root}@${MEMBERS[0]}/admin?directConnection=true&${options}`);
try {
  first.adminCommand({ replSetGetStatus: 1 });
} catch (no) {
  if (no.codeName !== 'NotYetInitialized') throw no;
  first.adminCommand({ replSetInitiate: {
    _id: NAME, members: MEMBERS.map((host, _id) => ({ _id, host, priority: _id === 0 ? 2 : 1 }))
  } });
  print('replica set made');
}

// one place for the service's name and password: the address it is itself given
const told = /^mongodb:\/\/([^:@/]+):([^@/]+)@[^/]+\/([^?]+)/.exec(process.env.MONGODB_URI);
if (!told) throw new Error('MONGODB_URI must look like mongodb://name:password@mongo1:27017,.../sportello?replicaSet=sportello');
const [name, password] = [told[1], told[2]].map(decodeURIComponent);

const all = connect(`mongodb://${root}@${MEMBERS.join(',')}/admin?replicaSet=${NAME}&${options}`);
const store = all.getSiblingDB(told[3]);
if (!store.getUser(name)) {
  store.createUser({ user: name, pwd: password, roles: [{ role: 'readWrite', db: told[3] }] });
  print('user of the service made');
}
