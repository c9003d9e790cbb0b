// Owns many short articles of our own making: the same few people go through all of them, each town has its own.
const TOWNS = ['Almora', 'Benloch', 'Carrick', 'Dunmore', 'Eskdale', 'Farnley', 'Glanmire', 'Holbeck', 'Inverin', 'Jerpoint'];
const MAYORS = ['Ann Lee', 'Nils Dahl', 'Ruth Maina', 'Juma Otieno', 'Ines Duarte', 'Ada Obi', 'Karl Brandt', 'Mei Tan'];

/** `[name, text]` of each of `count` articles. */
export const many = (count) => Array.from({ length: count }, (_, at) => {
  const [town, mayor] = [TOWNS[at % TOWNS.length], MAYORS[at % MAYORS.length]];
  const text = `Rain ends the drought in ${town}, week ${at + 1}

${town.toUpperCase()}, March ${(at % 28) + 1}, 2021 - The rain came to ${town} on Sunday and did not stop until every cistern of the town was full.

Mayor ${mayor} thanked the ${120 + at} people who had carried water for ${at + 3} weeks. “We will not forget them,” ${mayor.split(' ')[1]} said.

The World Bank lent the town $${at + 2} million for a new reservoir, and Minister Petra Holm opened it on Monday. “This is a good day,” said Holm.

Two farmers said that the rain had come too late for the plums. Holm will travel on to Geneva next week.
`;
  return [`${String(at + 1).padStart(3, '0')}-${town.toLowerCase()}.txt`, text];
});
