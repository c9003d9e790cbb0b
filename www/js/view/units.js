// Owns how a UCUM code is written for a reader; codes that readers know as they are stand for themselves.

const NAMES = /** @type {Record<string, string>} */ ({
  Cel: '°C', '[degF]': '°F', deg: '°', har: 'ha', m2: 'm²', km2: 'km²', m3: 'm³', km3: 'km³', um: 'µm', ug: 'µg', uSv: 'µSv', 'W.h': 'Wh', 'kW.h': 'kWh', 'MW.h': 'MWh',
  'GW.h': 'GWh', 'TW.h': 'TWh', By: 'bytes', kBy: 'kB', MBy: 'MB', GBy: 'GB', TBy: 'TB', pp: 'percentage points',
  '[mi_i]': 'miles', '[mi_i]/h': 'mph', '[nmi_i]': 'nautical miles', '[kn_i]': 'knots', '[ft_i]': 'feet', '[in_i]': 'inches', '[yd_i]': 'yards', '[ly]': 'light-years',
  '[acr_us]': 'acres', '[sft_i]': 'square feet', '[smi_us]': 'square miles', '[cft_i]': 'cubic feet', '[lb_av]': 'pounds', '[oz_av]': 'ounces', '[car_m]': 'carats',
  '[bbl_us]': 'barrels', '[gal_us]': 'gallons', '[pt_us]': 'pints', '[qt_us]': 'quarts', '[cup_us]': 'cups', '[tbs_us]': 'tablespoons', '[tsp_us]': 'teaspoons',
  '[Cal]': 'kcal', '[HP]': 'hp', '[psi]': 'psi',
});

/** `miles` for `[mi_i]`, `km` for `km`. @param {string} code */
export const unitName = (code) => NAMES[code] ?? code;
